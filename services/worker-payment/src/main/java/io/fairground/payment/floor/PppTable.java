package io.fairground.payment.floor;

import io.fairground.kernel.Region;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Price levels: units of a country's currency for what one international dollar buys. */
public final class PppTable {

    /** Above this a year's price level says nothing about the next one. */
    private static final BigDecimal STEEPEST_RISE = new BigDecimal("1.15");

    private final Map<Region, NavigableMap<Integer, BigDecimal>> levels;

    /** @param levels by country and year */
    public PppTable(Map<Region, ? extends NavigableMap<Integer, BigDecimal>> levels) {
        this.levels = Map.copyOf(levels);
    }

    /** A price level and its year. */
    public record Level(int year, BigDecimal perDollar) {}

    /** The newest level of a country; nothing when none is known, or prices rose by more than 15 % in its last year. */
    public Optional<Level> newest(Region region) {
        var known = levels.getOrDefault(region.country(), new TreeMap<>());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var newest = known.lastEntry();
        var before = known.get(newest.getKey() - 1);
        var steep = before == null
                || newest.getValue().divide(before, MathContext.DECIMAL64).compareTo(STEEPEST_RISE) > 0;
        return steep ? Optional.empty() : Optional.of(new Level(newest.getKey(), newest.getValue()));
    }
}
