package io.fairground.quality.scoring.app;

import io.fairground.events.Event;
import io.fairground.events.quality.Effect;
import io.fairground.events.quality.JobScored;
import io.fairground.events.quality.ResponsesScored;
import io.fairground.events.quality.ScoredResponse;
import io.fairground.kernel.Ids;
import io.fairground.quality.preference.Estimate;
import io.fairground.quality.scoring.JobScores;
import io.fairground.quality.scoring.ResponseScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores as events: the responses in batches, then the word that these were all. */
@ApplicationScoped
class ScoreEvents {

    /** With ten regions a batch stays under 256 KiB. */
    private static final int BATCH = 100;

    private final Clock clock;
    private final Ids ids;

    ScoreEvents(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    List<Event> of(UUID jobId, int revision, JobScores scores) {
        var now = clock.instant();
        var events = new ArrayList<Event>();
        var responses = scores.responses();
        for (var from = 0; from < responses.size(); from += BATCH) {
            var batch = responses.subList(from, Math.min(responses.size(), from + BATCH));
            events.add(new ResponsesScored(
                    ids.next(),
                    now,
                    jobId,
                    revision,
                    batch.stream().map(ScoreEvents::scored).toList()));
        }
        events.add(new JobScored(
                ids.next(),
                now,
                jobId,
                revision,
                responses.size(),
                scores.comparisonCount(),
                scores.tieCount(),
                effect(scores.place()),
                effect(scores.lengthDoubled())));
        return events;
    }

    private static ScoredResponse scored(ResponseScore one) {
        var where = one.response();
        var score = one.score();
        return new ScoredResponse(
                where.response().id(),
                where.promptId(),
                where.itemKey(),
                where.side().name(),
                score.score().value(),
                score.score().low(),
                score.score().high(),
                one.lengthEffect(),
                score.rankLow(),
                score.rankHigh(),
                one.rankOf(),
                score.component(),
                score.comparisons(),
                one.regions().stream().map(ScoreEvents::ofRegion).toList());
    }

    private static ScoredResponse.OfRegion ofRegion(ResponseScore.OfRegion one) {
        return new ScoredResponse.OfRegion(
                one.region(),
                one.score().value(),
                one.score().low(),
                one.score().high(),
                one.comparisons());
    }

    private static @Nullable Effect effect(@Nullable Estimate estimate) {
        return estimate == null ? null : new Effect(estimate.value(), estimate.low(), estimate.high());
    }
}
