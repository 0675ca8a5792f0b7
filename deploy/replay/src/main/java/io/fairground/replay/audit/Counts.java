package io.fairground.replay.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How often each id occurs. */
final class Counts {

    private final Map<UUID, Integer> counts = new HashMap<>();

    private Counts() {}

    static Counts of(Collection<UUID> ids) {
        return of(ids, Function.identity());
    }

    static <T> Counts of(Collection<T> things, Function<T, UUID> id) {
        var counts = new Counts();
        things.forEach(thing -> counts.counts.merge(id.apply(thing), 1, Integer::sum));
        return counts;
    }

    int of(UUID id) {
        return counts.getOrDefault(id, 0);
    }
}
