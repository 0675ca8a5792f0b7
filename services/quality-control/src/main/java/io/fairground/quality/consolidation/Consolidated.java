package io.fairground.quality.consolidation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a task come to.
 *
 * @param answer in the shape of one of them; null where they are kept as they are
 * @param confidence share of the answers that agree with it, 0 to 1; 0 where there is none
 * @param distribution share of the answers that name each label, or each {@code aspect=level}; empty where they are kept
 */
public record Consolidated(@Nullable Map<String, Object> answer, double confidence, Map<String, Double> distribution) {

    /** The answers stay as they are: nobody has said how to make one of them. */
    static final Consolidated KEPT = new Consolidated(null, 0, Map.of());

    public Consolidated {
        answer = answer == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(answer));
        distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
    }
}
