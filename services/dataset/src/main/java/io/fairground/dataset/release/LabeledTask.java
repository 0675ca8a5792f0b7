package io.fairground.dataset.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task, its label and the answers the label was made from.
 *
 * @param payload of its item: a JSON object, as text
 * @param label one of the job's choices; null where answers name none
 * @param answer what the answers come to, as text: a JSON object in the shape of one of them; null where label says it all
 * @param distribution probability of each choice: a JSON object, as text
 * @param resolvedAt when this revision of the label was made
 * @param answerCount answers it was made from, those of people who have withdrawn since counted
 * @param scoreA what the response shown as A is worth; null where it was not scored
 * @param scoreB the same of the response shown as B
 * @param answers in the order they were given
 */
public record LabeledTask(
        UUID taskId,
        String itemKey,
        String payload,
        @Nullable String label,
        @Nullable String answer,
        double confidence,
        String distribution,
        String method,
        int revision,
        Instant resolvedAt,
        int answerCount,
        @Nullable Score scoreA,
        @Nullable Score scoreB,
        List<GivenAnswer> answers) {

    public LabeledTask {
        answers = List.copyOf(answers);
    }

    public LabeledTask with(List<GivenAnswer> given) {
        return new LabeledTask(
                taskId,
                itemKey,
                payload,
                label,
                answer,
                confidence,
                distribution,
                method,
                revision,
                resolvedAt,
                answerCount,
                scoreA,
                scoreB,
                given);
    }
}
