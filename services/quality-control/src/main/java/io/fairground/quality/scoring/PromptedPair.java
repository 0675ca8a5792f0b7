package io.fairground.quality.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two responses to one prompt, as an item of a dataset holds them: {@code responseA}, {@code responseB} and either
 * {@code prompt} or {@code instruction} with an optional {@code input}. The same fields make the preference pairs of a release.
 *
 * @param promptId from the prompt's text, see {@link ContentId}
 * @param first the one called A
 * @param second the one called B
 */
public record PromptedPair(UUID promptId, Response first, Response second) {

    private static final String BETWEEN = "\n\n";

    /** Empty where the payload does not hold a prompt and two responses to it. */
    public static Optional<PromptedPair> of(Map<String, Object> payload) {
        var prompt = prompt(payload);
        var first = text(payload, "responseA");
        var second = text(payload, "responseB");
        if (prompt == null || first == null || second == null) {
            return Optional.empty();
        }
        return Optional.of(
                new PromptedPair(ContentId.of(prompt), Response.to(prompt, first), Response.to(prompt, second)));
    }

    /** Nothing can be learnt from a response beside itself. */
    boolean differs() {
        return !first.id().equals(second.id());
    }

    private static @Nullable String prompt(Map<String, Object> payload) {
        var prompt = text(payload, "prompt");
        if (prompt != null) {
            return prompt;
        }
        var instruction = text(payload, "instruction");
        var input = text(payload, "input");
        return instruction == null || input == null || input.isEmpty() ? instruction : instruction + BETWEEN + input;
    }

    private static @Nullable String text(Map<String, Object> payload, String field) {
        return payload.get(field) instanceof String text ? text : null;
    }
}
