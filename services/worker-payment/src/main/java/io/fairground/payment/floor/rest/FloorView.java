package io.fairground.payment.floor.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.Benchmark;
import io.fairground.payment.floor.BindingFloors.Measured;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.FloorLookup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal floor of a region on a day.
 *
 * @param hourly of one hour, rounded up to a minor unit; null without a usable floor
 * @param reason why there is none; null otherwise
 * @param benchmarks all that the signed policy names, the law first; the highest binds
 */
public record FloorView(
        Region region,
        LocalDate at,
        boolean usable,
        @Nullable Money hourly,
        @Nullable FloorRowView row,
        @Nullable String reason,
        List<BenchmarkView> benchmarks) {

    public FloorView {
        benchmarks = List.copyOf(benchmarks);
    }

    /**
     * What one benchmark says.
     *
     * @param hourly the floor of one hour, rounded up to a minor unit; null when it says nothing
     * @param row where it comes from; null when it says nothing
     * @param reason why it says nothing; null otherwise
     */
    public record BenchmarkView(
            Benchmark benchmark,
            @Nullable Money hourly,
            @Nullable FloorRowView row,
            @Nullable String reason) {

        static BenchmarkView of(Measured measured) {
            return switch (measured.lookup()) {
                case FloorLookup.Usable(Floor floor) ->
                    new BenchmarkView(measured.benchmark(), floor.hourly(), FloorRowView.of(floor), null);
                case FloorLookup.Unusable(Region _, String reason) ->
                    new BenchmarkView(measured.benchmark(), null, null, reason);
            };
        }
    }

    static FloorView of(Region region, LocalDate at, FloorLookup lookup, List<Measured> measured) {
        var benchmarks = measured.stream().map(BenchmarkView::of).toList();
        return switch (lookup) {
            case FloorLookup.Usable(Floor floor) ->
                new FloorView(region, at, true, floor.hourly(), FloorRowView.of(floor), null, benchmarks);
            case FloorLookup.Unusable(Region _, String reason) ->
                new FloorView(region, at, false, null, null, reason, benchmarks);
        };
    }
}
