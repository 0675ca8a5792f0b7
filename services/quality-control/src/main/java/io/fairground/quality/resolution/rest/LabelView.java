package io.fairground.quality.resolution.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.quality.job.Question;
import io.fairground.quality.resolution.TaskLabel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label.
 *
 * @param confidence probability of the label given the answers, 0 to 1
 * @param confidenceLow lower end of its 95 % interval, as far as it hangs on how well the workers are known; absent where a person
 *     or a mere count of votes gave the label, or it was made while answers came in
 * @param confidenceHigh upper end
 * @param distribution probability of each choice given the answers
 * @param answerCount used answers it was made from
 * @param revision from 1; absent for what a method only says on trial
 */
public record LabelView(
        UUID taskId,
        String itemKey,
        String label,
        double confidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double confidenceLow,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double confidenceHigh,
        Map<String, Double> distribution,
        String method,
        int answerCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer revision) {

    static LabelView of(Question question, String itemKey, TaskLabel label, @Nullable Integer revision) {
        var distribution = new LinkedHashMap<String, Double>();
        for (var choice = 0; choice < question.choices().size(); choice++) {
            distribution.put(question.choices().get(choice), label.probability(choice));
        }
        var interval = label.interval();
        return new LabelView(
                label.taskId(),
                itemKey,
                question.choices().get(label.choice()),
                label.confidence(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                Collections.unmodifiableMap(distribution),
                label.method(),
                label.answerCount(),
                revision);
    }
}
