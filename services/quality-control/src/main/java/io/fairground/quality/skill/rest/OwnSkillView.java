package io.fairground.quality.skill.rest;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import io.fairground.quality.skill.Skill;
import java.util.UUID;

/**
 * Skill as the worker sees it: how often she agrees with the labels. Nothing here is computed from gold alone: from an
 * accuracy and its interval one could compute how many known truths she met.
 */
public record OwnSkillView(
        UUID jobId,
        Region region,
        QuestionKind questionKind,
        int answerCount,
        int labelMatches,
        double accuracy,
        double accuracyLow,
        double accuracyHigh) {

    static OwnSkillView of(Skill skill) {
        var tally = skill.tally();
        var agreement = tally.agreement();
        return new OwnSkillView(
                skill.jobId(),
                tally.region(),
                skill.questionKind(),
                tally.answerCount(),
                tally.labelMatches(),
                agreement.mean(),
                agreement.low(),
                agreement.high());
    }
}
