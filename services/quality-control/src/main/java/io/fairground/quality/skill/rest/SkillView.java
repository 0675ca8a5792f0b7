package io.fairground.quality.skill.rest;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import io.fairground.quality.skill.AccuracyBasis;
import io.fairground.quality.skill.Skill;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Skill as a vendor sees it.
 *
 * @param goldAnswered answers to gold that the vendor uploaded
 * @param labelMatches answers equal to the label of their task; null on a subjective job, where that is no score
 * @param accuracyBasis what the accuracy is from: gold where the worker met any, else agreement with the labels, which on a
 *     subjective job says nothing of her
 * @param accuracy posterior mean; null, as its interval, where it has no basis. Tasks that were firmly agreed on may stand in
 *     for gold that retired, at less weight
 */
public record SkillView(
        UUID workerId,
        Region region,
        QuestionKind questionKind,
        int answerCount,
        int goldAnswered,
        int goldCorrect,
        @Nullable Integer labelMatches,
        AccuracyBasis accuracyBasis,
        @Nullable Double accuracy,
        @Nullable Double accuracyLow,
        @Nullable Double accuracyHigh,
        int revision) {

    static SkillView of(Skill skill, boolean subjective) {
        var tally = skill.tally();
        var basis = tally.basis(subjective);
        var accuracy = basis == AccuracyBasis.NONE ? null : skill.accuracy();
        return new SkillView(
                tally.workerId(),
                tally.region(),
                skill.questionKind(),
                tally.answerCount(),
                tally.goldAnswered(),
                tally.goldCorrect(),
                subjective ? null : Integer.valueOf(tally.labelMatches()),
                basis,
                accuracy == null ? null : Double.valueOf(accuracy.mean()),
                accuracy == null ? null : Double.valueOf(accuracy.low()),
                accuracy == null ? null : Double.valueOf(accuracy.high()),
                skill.revision());
    }
}
