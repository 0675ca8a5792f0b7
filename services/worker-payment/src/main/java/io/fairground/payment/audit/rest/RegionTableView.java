package io.fairground.payment.audit.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.audit.Accuracy;
import io.fairground.payment.audit.RegionRow;
import io.fairground.payment.audit.app.MakeRegionTable;
import io.fairground.payment.earning.TimeBasis;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.FloorLookup;
import io.fairground.payment.floor.rest.FloorRowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pay next to quality, by region.
 *
 * @param floorAt the day the legal floors are for
 * @param rows one for each region and currency, ordered by both
 */
public record RegionTableView(UUID jobId, LocalDate floorAt, List<RowView> rows) {

    /**
     * One region in one currency. A figure that the data do not carry is null, and {@code reasons} says why.
     *
     * @param workers workers who were paid
     * @param answers answers that were paid: used and excluded ones
     * @param paidHours active hours of these answers
     * @param pay sum of what was accrued
     * @param effectiveHourly pay / paidHours, half even to a minor unit
     * @param legalFloorHourly the legal floor of an hour in its own currency, rounded up to a minor unit
     * @param legalFloorInPayCurrency the same in the currency of the pay, rounded up
     * @param floorRow the row the floor comes from, with its evidence and badges
     * @param pricePerLabel pay / answers in major units of the pay's currency: what one worker's label costs
     * @param accuracy share of right answers with its 95 % interval, clustered by worker
     * @param costPerCorrectLabel pay / (answers x accuracy) in major units
     * @param timeBasis where the time behind the figures comes from
     */
    public record RowView(
            Region region,
            long workers,
            long answers,
            @Nullable BigDecimal paidHours,
            Money pay,
            @Nullable Money effectiveHourly,
            @Nullable Money legalFloorHourly,
            @Nullable Money legalFloorInPayCurrency,
            @Nullable FloorRowView floorRow,
            BigDecimal pricePerLabel,
            @Nullable AccuracyView accuracy,
            @Nullable BigDecimal costPerCorrectLabel,
            TimeBasis timeBasis,
            List<String> reasons) {

        static RowView of(RegionRow row) {
            var paid = row.paid();
            var floor = floorOf(row);
            return new RowView(
                    row.region(),
                    row.workers(),
                    paid.answers(),
                    paid.hours().orElse(null),
                    paid.pay(),
                    paid.effectiveHourly().orElse(null),
                    floor == null ? null : floor.hourly(),
                    row.floorInPayCurrency(),
                    floor == null ? null : FloorRowView.of(floor),
                    row.pricePerLabel(),
                    AccuracyView.of(row.accuracy()),
                    row.costPerCorrectLabel().orElse(null),
                    paid.timeBasis(),
                    reasons(row));
        }

        private static @Nullable Floor floorOf(RegionRow row) {
            return switch (row.floor()) {
                case FloorLookup.Usable(Floor floor) -> floor;
                case FloorLookup.Unusable _ -> null;
            };
        }

        private static List<String> reasons(RegionRow row) {
            var reasons = new ArrayList<String>();
            row.paid().reason().ifPresent(reason -> reasons.add("effectiveHourly: " + reason));
            switch (row.floor()) {
                case FloorLookup.Unusable(Region _, String reason) -> reasons.add("legalFloorHourly: " + reason);
                case FloorLookup.Usable _ -> {
                    if (row.floorInPayCurrency() == null) {
                        reasons.add("legalFloorInPayCurrency: no usable exchange rate");
                    }
                }
            }
            if (row.accuracy() == null) {
                reasons.add("accuracy: quality control has not announced any skill yet");
            } else if (row.costPerCorrectLabel().isEmpty()) {
                reasons.add("costPerCorrectLabel: no answer was right");
            }
            return List.copyOf(reasons);
        }
    }

    /**
     * @param estimate share of right answers, 0 to 1
     * @param low lower end of the 95 % interval
     * @param goldAnswered answers to tasks whose truth is known
     * @param workers workers it rests on
     * @param basis GOLD, or LABEL_AGREEMENT where there is no gold
     * @param interval how the interval was made
     */
    public record AccuracyView(
            BigDecimal estimate,
            BigDecimal low,
            BigDecimal high,
            long goldAnswered,
            int workers,
            Accuracy.Basis basis,
            Accuracy.Interval interval) {

        static @Nullable AccuracyView of(@Nullable Accuracy accuracy) {
            return accuracy == null
                    ? null
                    : new AccuracyView(
                            accuracy.estimate(),
                            accuracy.low(),
                            accuracy.high(),
                            accuracy.goldAnswered(),
                            accuracy.workers(),
                            accuracy.basis(),
                            accuracy.interval());
        }
    }

    static RegionTableView of(UUID jobId, MakeRegionTable.RegionTable table) {
        return new RegionTableView(
                jobId, table.floorAt(), table.rows().stream().map(RowView::of).toList());
    }
}
