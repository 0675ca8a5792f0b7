package io.fairground.dataset.release;

import java.util.List;
import java.util.UUID;

/**
 * A task, its label and the answers the label was made from.
 *
 * @param payload of its item: a JSON object, as text
 * @param distribution probability of each choice: a JSON object, as text
 * @param answers in the order they were given
 */
public record LabeledTask(
        UUID taskId,
        String itemKey,
        String payload,
        String label,
        double confidence,
        String distribution,
        String method,
        int revision,
        List<GivenAnswer> answers) {

    public LabeledTask {
        answers = List.copyOf(answers);
    }

    public LabeledTask with(List<GivenAnswer> given) {
        return new LabeledTask(taskId, itemKey, payload, label, confidence, distribution, method, revision, given);
    }
}
