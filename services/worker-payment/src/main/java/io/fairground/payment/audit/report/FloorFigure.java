package io.fairground.payment.audit.report;

import io.fairground.kernel.Money;
import io.fairground.payment.floor.Benchmark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a region's workers stand against one floor.
 *
 * @param hourly the floor of an hour in the currency of the pay, rounded up
 * @param source the row it comes from
 * @param workersUnder share of the workers with active time whose pay for an hour of all work is under it
 * @param hoursUnder share of the hours worked by these
 * @param depth mean over workers of how far they are under it, as a share of it; 0 for those who are not (FGT1)
 * @param owed sum over workers of what is missing to the floor for all of their hours
 */
public record FloorFigure(
        Benchmark benchmark,
        Money hourly,
        String source,
        BigDecimal workersUnder,
        BigDecimal hoursUnder,
        BigDecimal depth,
        Money owed) {

    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    /** Pay and active time of a worker. */
    public record Worked(long paidMinor, long millis) {}

    /** @param workers at least one, each with active time */
    public static FloorFigure of(Benchmark benchmark, Money hourly, String source, List<Worked> workers) {
        long under = 0;
        long millis = 0;
        long millisUnder = 0;
        var depth = BigDecimal.ZERO;
        var owed = BigDecimal.ZERO;
        for (var worker : workers) {
            millis += worker.millis();
            var due = BigDecimal.valueOf(hourly.amountMinor())
                    .multiply(BigDecimal.valueOf(worker.millis()))
                    .divide(MILLIS_PER_HOUR, 0, RoundingMode.CEILING);
            var missing = due.subtract(BigDecimal.valueOf(worker.paidMinor()));
            if (missing.signum() > 0) {
                under++;
                millisUnder += worker.millis();
                owed = owed.add(missing);
                depth = depth.add(missing.divide(due, 12, RoundingMode.HALF_EVEN));
            }
        }
        return new FloorFigure(
                benchmark,
                hourly,
                source,
                share(under, workers.size()),
                share(millisUnder, millis),
                depth.divide(BigDecimal.valueOf(workers.size()), 6, RoundingMode.HALF_EVEN),
                new Money(owed.longValueExact(), hourly.currency()));
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN);
    }
}
