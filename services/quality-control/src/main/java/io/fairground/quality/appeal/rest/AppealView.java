package io.fairground.quality.appeal.rest;

import io.fairground.events.quality.AppealAgainst;
import io.fairground.quality.appeal.AppealedCase;
import io.fairground.quality.assessment.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as a second person sees it: not whose it is, nor who decided.
 *
 * @param statement the worker's
 * @param jobId null where the decision is about no single job
 * @param itemKey null for a suspension
 * @param answer the choice under dispute; null for a suspension
 * @param decision {@code EXCLUDED}, {@code REFUSED} or {@code SUSPENDED}
 * @param category null for a rule's decision and a suspension
 * @param explanation why it was decided so
 * @param until when the suspension ends by itself; null for an assessment
 */
public record AppealView(
        UUID appealId,
        AppealAgainst against,
        AppealState state,
        Instant filedAt,
        Instant answerBy,
        String statement,
        @Nullable UUID jobId,
        @Nullable String itemKey,
        @Nullable String answer,
        String decision,
        @Nullable Category category,
        String explanation,
        List<String> evidence,
        @Nullable Instant until) {

    static AppealView of(AppealedCase found) {
        var appeal = found.appeal();
        return new AppealView(
                appeal.appealId(),
                appeal.contested().against(),
                AppealState.of(appeal),
                appeal.filedAt(),
                appeal.answerBy(),
                appeal.statement(),
                found.jobId(),
                found.itemKey(),
                found.answer(),
                found.decision(),
                found.category(),
                found.explanation(),
                found.evidence(),
                found.until());
    }
}
