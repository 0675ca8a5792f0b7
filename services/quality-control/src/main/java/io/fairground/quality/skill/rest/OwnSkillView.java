package io.fairground.quality.skill.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import io.fairground.quality.skill.OwnSkill;
import io.fairground.quality.skill.SkillExplanation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Skill as the worker sees it: how often she agrees with the labels. Nothing here is computed from gold alone: from an
 * accuracy and its interval one could compute how many known truths she met.
 *
 * @param labelMatches answers equal to the label of their task; absent, as is the accuracy, where the job asks for views
 * @param accuracy posterior mean of her rate of agreement, 0 to 1
 * @param explanation how it was computed
 */
public record OwnSkillView(
        UUID jobId,
        Region region,
        QuestionKind questionKind,
        int answerCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer labelMatches,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double accuracy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double accuracyLow,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double accuracyHigh,
        SkillExplanation explanation) {

    static OwnSkillView of(OwnSkill own) {
        return switch (own) {
            case OwnSkill.Agreement agreement ->
                view(
                        own,
                        own.skill().tally().labelMatches(),
                        agreement.accuracy().mean(),
                        agreement.accuracy().low(),
                        agreement.accuracy().high());
            case OwnSkill.Unscored _ -> view(own, null, null, null, null);
        };
    }

    private static OwnSkillView view(
            OwnSkill own,
            @Nullable Integer labelMatches,
            @Nullable Double accuracy,
            @Nullable Double low,
            @Nullable Double high) {
        var skill = own.skill();
        return new OwnSkillView(
                skill.jobId(),
                skill.tally().region(),
                skill.questionKind(),
                skill.tally().answerCount(),
                labelMatches,
                accuracy,
                low,
                high,
                own.explanation());
    }
}
