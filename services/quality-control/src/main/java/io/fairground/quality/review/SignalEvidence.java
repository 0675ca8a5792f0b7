package io.fairground.quality.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a signal found, as JSON, for the reviewer to weigh.
 *
 * <p>It must not say who, nor anything of gold: a reviewer never sees either. So no member, however deep, may have a name
 * with one of these words in it: {@code worker, pseudonym, region, subject, gold, truth}.
 *
 * @param members such as {@code {"signal": "copying", "score": 0.97, "sharedErrors": 41}}
 */
public record SignalEvidence(Map<String, Object> members) {

    public static final SignalEvidence NONE = new SignalEvidence(Map.of());

    private static final List<String> HIDDEN = List.of("worker", "pseudonym", "region", "subject", "gold", "truth");

    /** @throws IllegalArgumentException for a member that would show who, or gold */
    public SignalEvidence {
        requireShowable(members);
        members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    private static void requireShowable(Object value) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, inner) -> {
                    requireShowableName(String.valueOf(name));
                    requireShowable(inner);
                });
            case Collection<?> list -> list.forEach(SignalEvidence::requireShowable);
            case null, default -> {} // a figure or a text of the signal's own
        }
    }

    private static void requireShowableName(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (HIDDEN.stream().anyMatch(plain::contains)) {
            throw new IllegalArgumentException("a reviewer must not see " + name);
        }
    }
}
