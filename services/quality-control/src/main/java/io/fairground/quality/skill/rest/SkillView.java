package io.fairground.quality.skill.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import io.fairground.quality.skill.Skill;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Skill as a vendor sees it.
 *
 * @param goldAnswered answers to gold that the vendor uploaded
 * @param accuracy posterior mean, from gold where the worker met any, else from agreement with the labels. Tasks that were
 *     firmly agreed on may stand in for gold that retired, at less weight. Absent in a job declared subjective, unless the
 *     worker met gold: where people rightly differ, accuracy against the majority is no score of a worker
 */
public record SkillView(
        UUID workerId,
        Region region,
        QuestionKind questionKind,
        int answerCount,
        int goldAnswered,
        int goldCorrect,
        int labelMatches,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double accuracy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double accuracyLow,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double accuracyHigh,
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
                skill.scored() ? skill.accuracy().mean() : null,
                skill.scored() ? skill.accuracy().low() : null,
                skill.scored() ? skill.accuracy().high() : null,
                skill.revision());
    }
}
