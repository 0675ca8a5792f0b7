package io.fairground.dispatch.opening.rest;

import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.eligibility.rest.ObstacleView;
import io.fairground.dispatch.opening.MeasuredTime;
import io.fairground.dispatch.opening.Opening;
import io.fairground.dispatch.opening.VendorFigures;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open job, before you accept.
 *
 * @param vendor who pays
 * @param price what an answer of yours earns
 * @param expectedSeconds what its vendor expects an answer to take
 * @param measuredTime what answers took; null while fewer than five were measured
 * @param impliedHourlyPay what an hour pays at the measured median; null with it
 * @param vendorFigures how this vendor's jobs went for those who worked on them
 * @param rules who may work on it, its purpose, and what in it may hurt
 * @param obstacles what keeps you from it; empty when nothing does
 */
public record OpeningView(
        UUID jobId,
        String title,
        String vendor,
        QuestionKind questionKind,
        Money price,
        int expectedSeconds,
        @Nullable MeasuredTime measuredTime,
        @Nullable Money impliedHourlyPay,
        VendorFigures vendorFigures,
        UUID guidelineId,
        int guidelineVersion,
        boolean paused,
        JobRules rules,
        List<ObstacleView> obstacles) {

    static OpeningView of(Opening opening) {
        var terms = opening.terms();
        var time = opening.time();
        return new OpeningView(
                terms.jobId(),
                terms.title(),
                terms.tenant(),
                terms.question().kind(),
                opening.price(),
                terms.expectedSeconds(),
                time,
                time == null ? null : time.hourlyPay(opening.price()),
                opening.vendor(),
                terms.guidelineId(),
                terms.guidelineVersion(),
                opening.paused(),
                terms.rules().shownToWorkers(),
                opening.obstacles().stream().map(ObstacleView::of).toList());
    }
}
