package io.fairground.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The better and the worse of two answers to one prompt, as TRL's preference type has it.
 *
 * <p>The item's payload holds {@code responseA}, {@code responseB} and a {@link Prompt}.
 *
 * @see <a href="https://huggingface.co/docs/trl/dataset_formats#preference">TRL, preference</a>
 */
public record PreferencePair(JsonNode prompt, JsonNode chosen, JsonNode rejected) {

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
        var prompt = Prompt.of(payload);
        var first = Prompt.text(payload, "responseA");
        var second = Prompt.text(payload, "responseB");
        if (prompt.isEmpty()) {
            return new Mapping.NotPossible("prompt");
        }
        if (first == null || second == null) {
            return new Mapping.NotPossible(first == null ? "responseA" : "responseB");
        }
        return switch (label) {
            case null -> new Mapping.NoPreference();
            case "A" -> new Mapping.Pair(of(prompt.get(), first, second));
            case "B" -> new Mapping.Pair(of(prompt.get(), second, first));
            default -> new Mapping.NoPreference();
        };
    }

    private static PreferencePair of(Prompt prompt, String chosen, String rejected) {
        return new PreferencePair(prompt.content(), prompt.completion(chosen), prompt.completion(rejected));
    }
}
