package io.fairground.events.quality;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.UUID;

/**
 * How good one worker's answers in one job, from one region, turned out. Replaces the earlier estimate of the same three.
 *
 * @param answerCount answers she gave there
 * @param goldAnswered of these, answers to tasks whose truth is known
 * @param goldCorrect of these, right ones
 * @param labelMatches answers equal to the label their task resolved to
 * @param accuracy posterior mean of her accuracy, 0 to 1; in a job declared subjective only gold counts, and 0.5 says
 *     that nothing is known
 * @param accuracyLow lower end of its 95 % interval
 * @param accuracyHigh upper end
 * @param revision rises with each estimate
 */
public record SkillEstimated(
        UUID eventId,
        Instant occurredAt,
        UUID jobId,
        UUID workerId,
        Region region,
        QuestionKind questionKind,
        int answerCount,
        int goldAnswered,
        int goldCorrect,
        int labelMatches,
        double accuracy,
        double accuracyLow,
        double accuracyHigh,
        int revision)
        implements QualityEvent {

    @Override
    public UUID key() {
        return jobId;
    }
}
