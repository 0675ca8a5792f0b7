package io.fairground.quality.skill.rest;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import io.fairground.quality.skill.Skill;
import java.util.UUID;

/**
 * Skill as a vendor sees it.
 *
 * @param goldAnswered answers to gold that the vendor uploaded
 * @param accuracy posterior mean, from gold where the worker met any, else from agreement with the labels. Tasks that were
 *     firmly agreed on may stand in for gold that retired, at less weight
 */
public record SkillView(
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
        int revision) {

    static SkillView of(Skill skill) {
        var tally = skill.tally();
        return new SkillView(
                tally.workerId(),
                tally.region(),
                skill.questionKind(),
                tally.answerCount(),
                tally.goldAnswered(),
                tally.goldCorrect(),
                tally.labelMatches(),
                skill.accuracy().mean(),
                skill.accuracy().low(),
                skill.accuracy().high(),
                skill.revision());
    }
}
