package io.fairground.dispatch.opening.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fairground.dispatch.opening.MeasuredTime;
import io.fairground.dispatch.opening.Measures;
import io.fairground.dispatch.opening.VendorFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Keeps measures for a moment: many workers look at the same page, and a quartile takes a thousand rows. */
@ApplicationScoped
class KnownMeasures {

    private static final int KEPT_MAX = 10_000;

    private final Measures measures;
    private final Cache<UUID, Optional<MeasuredTime>> times;
    private final Cache<String, Optional<VendorFigures>> figures;

    KnownMeasures(Measures measures, OpeningConfig config) {
        this.measures = measures;
        this.times = cache(config.measuresKept());
        this.figures = cache(config.measuresKept());
    }

    Map<UUID, MeasuredTime> times(Collection<UUID> jobIds) {
        return present(times.getAll(jobIds, missing -> known(missing, measures::times)));
    }

    Map<String, VendorFigures> figures(Collection<String> tenants) {
        return present(figures.getAll(tenants, missing -> known(missing, measures::figures)));
    }

    private static <K, V> Cache<K, Optional<V>> cache(Duration kept) {
        return Caffeine.newBuilder()
                .maximumSize(KEPT_MAX)
                .expireAfterWrite(kept)
                .build();
    }

    /** That nothing was measured is remembered, too. */
    private static <K, V> Map<K, Optional<V>> known(Set<? extends K> missing, Function<Collection<K>, Map<K, V>> read) {
        var found = read.apply(List.copyOf(missing));
        var known = new HashMap<K, Optional<V>>();
        missing.forEach(key -> known.put(key, Optional.ofNullable(found.get(key))));
        return known;
    }

    private static <K, V> Map<K, V> present(Map<K, Optional<V>> known) {
        var present = new HashMap<K, V>();
        known.forEach((key, value) -> value.ifPresent(there -> present.put(key, there)));
        return present;
    }
}
