package io.fairground.payment.floor;

import io.fairground.kernel.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every floor that may be used, and every row that may not.
 *
 * <p>The most specific region that has rows of its own decides: {@code US-CA} by its own row, {@code US-XX} without any
 * by the federal one. A region that has rows, but none for that day, has no usable floor then: the wider region's would
 * be a guess. The monthly world table is asked last, and for whole countries only.
 */
public final class FloorTable implements FloorSource {

    private final Map<Region, List<WageRow>> compiled;
    private final Map<Region, WageRow> fallback;
    private final List<RejectedRow> rejected;

    FloorTable(List<WageRow> compiled, List<WageRow> fallback, List<RejectedRow> rejected) {
        this.compiled = compiled.stream()
                .sorted(Comparator.comparing(WageRow::effectiveFrom))
                .collect(Collectors.groupingBy(WageRow::region, TreeMap::new, Collectors.toUnmodifiableList()));
        this.fallback = fallback.stream().collect(Collectors.toUnmodifiableMap(WageRow::region, row -> row));
        this.rejected = List.copyOf(rejected);
    }

    /** Rows that were refused when the table was made, with the reason for each. */
    public List<RejectedRow> rejected() {
        return rejected;
    }

    /** The floor of that region on that day; days in the future see the rows that are already law for them. */
    @Override
    public FloorLookup floorAt(Region region, LocalDate day) {
        return ownFloor(region, region, day)
                .or(() -> region.wider().flatMap(wider -> ownFloor(wider, region, day)))
                .orElseGet(() -> worldFloor(region, day));
    }

    /** What that region's own rows say; nothing when it has none, good or bad. */
    private Optional<FloorLookup> ownFloor(Region holder, Region asked, LocalDate day) {
        var refused = refusal(holder, day, true);
        if (refused.isPresent()) {
            return refused.map(row -> unusable(asked, row.reason()));
        }
        var rows = compiled.getOrDefault(holder, List.of());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rows.stream()
                .filter(row -> row.validOn(day))
                .findFirst()
                .map(row -> usable(asked, row, day))
                .orElseGet(() -> unusable(asked, "no row of " + holder + " is valid on " + day)));
    }

    private FloorLookup worldFloor(Region asked, LocalDate day) {
        var country = asked.country();
        var row = fallback.get(country);
        if (row != null && row.validOn(day)) {
            return usable(asked, row, day);
        }
        var reason = row != null
                ? "the world table has " + country + " from " + row.effectiveFrom() + " on"
                : refusal(country, day, false).map(RejectedRow::reason).orElse("no source has an amount");
        return unusable(asked, reason + subdivisions(asked));
    }

    /** Kenya's and the Philippines' wages are set by area: say which areas are known. */
    private String subdivisions(Region asked) {
        var known = compiled.keySet().stream()
                .filter(region -> region.country().equals(asked.country()) && !region.equals(asked))
                .map(Region::code)
                .toList();
        return known.isEmpty() ? "" : "; it is known for " + String.join(", ", known);
    }

    private Optional<RejectedRow> refusal(Region region, LocalDate day, boolean ownRows) {
        return rejected.stream()
                .filter(row -> row.region().equals(region.code()) && row.covers(day))
                .filter(row -> ownRows != row.source().equals(FloorRules.WORLD_TABLE))
                .findFirst();
    }

    private static FloorLookup usable(Region asked, WageRow row, LocalDate day) {
        return new FloorLookup.Usable(Floor.legal(asked, day, row));
    }

    private static FloorLookup unusable(Region asked, String reason) {
        return new FloorLookup.Unusable(asked, "no usable legal floor: " + reason);
    }
}
