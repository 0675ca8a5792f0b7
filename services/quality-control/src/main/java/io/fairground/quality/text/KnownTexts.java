package io.fairground.quality.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks whose true text is known: gold for texts.
 *
 * @param truth by task
 */
public record KnownTexts(Map<Integer, String> truth) {

    public KnownTexts {
        truth = Map.copyOf(truth);
    }

    public static KnownTexts none() {
        return new KnownTexts(Map.of());
    }

    @Nullable
    String of(int task) {
        return truth.get(task);
    }
}
