package io.fairground.quality.skill;

import io.fairground.events.dispatch.QuestionKind;
import java.util.UUID;

/**
 * An estimate of a worker's quality in one job, from one region.
 *
 * @param subjective whether people may rightly differ on what the job asks: then agreement is no skill
 * @param accuracy of a worker of whom nothing is known, where there is nothing to measure her by
 * @param revision rises with each estimate
 */
public record Skill(
        UUID jobId, QuestionKind questionKind, boolean subjective, Tally tally, Accuracy accuracy, int revision) {

    /** What the counts of one worker say. */
    public static Skill of(UUID jobId, QuestionKind questionKind, boolean subjective, Tally tally, int revision) {
        return new Skill(jobId, questionKind, subjective, tally, tally.accuracy(subjective), revision);
    }
}
