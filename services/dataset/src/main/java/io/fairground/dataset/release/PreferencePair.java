package io.fairground.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The better and the worse of two answers to one prompt, as TRL's preference type has it.
 *
 * <p>The item's payload holds {@code responseA}, {@code responseB} and either {@code prompt} or {@code instruction} with
 * an optional {@code input}; the prompt is then the instruction, an empty line, and the input if it is not empty.
 *
 * @see <a href="https://huggingface.co/docs/trl/dataset_formats#preference">TRL, preference</a>
 */
public record PreferencePair(String prompt, String chosen, String rejected) {

    private static final String BETWEEN = "\n\n";

    /** What an item and its label make. */
    public sealed interface Mapping {
        record Pair(PreferencePair pair) implements Mapping {}

        /** No preference: a tie is never turned into one. */
        record NoPreference() implements Mapping {}

        /** The payload does not hold what a pair needs. */
        record NotPossible(String field) implements Mapping {}
    }

    /** @param label {@code A} or {@code B} for the better one; anything else, and none, expresses no preference */
    public static Mapping of(JsonNode payload, @Nullable String label) {
        var prompt = prompt(payload);
        var first = text(payload, "responseA");
        var second = text(payload, "responseB");
        if (prompt.isEmpty()) {
            return new Mapping.NotPossible("prompt");
        }
        if (first == null || second == null) {
            return new Mapping.NotPossible(first == null ? "responseA" : "responseB");
        }
        return switch (label) {
            case null -> new Mapping.NoPreference();
            case "A" -> new Mapping.Pair(new PreferencePair(prompt.get(), first, second));
            case "B" -> new Mapping.Pair(new PreferencePair(prompt.get(), second, first));
            default -> new Mapping.NoPreference();
        };
    }

    private static Optional<String> prompt(JsonNode payload) {
        var prompt = text(payload, "prompt");
        if (prompt != null) {
            return Optional.of(prompt);
        }
        var instruction = text(payload, "instruction");
        var input = text(payload, "input");
        if (instruction == null || input == null || input.isEmpty()) {
            return Optional.ofNullable(instruction);
        }
        return Optional.of(instruction + BETWEEN + input);
    }

    private static @Nullable String text(JsonNode payload, String field) {
        var node = payload.get(field);
        return node == null || !node.isTextual() ? null : node.textValue();
    }
}
