package io.fairground.payment.audit.report;

import io.fairground.kernel.Money;
import io.fairground.payment.audit.Accuracy;
import io.fairground.payment.earning.TimeBasis;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a group was paid, beside what its labels are worth. A figure that the facts do not carry is null, and {@code reasons}
 * says why.
 *
 * @param group values of what rows are made for, in that order
 * @param rolledUp how many smaller groups it holds that may not be shown by themselves; 0: it is one of its own
 * @param assignments handed in
 * @param paidHours active hours of paid assignments
 * @param allHours active hours of all that was handed in, paid or not: as much of it as was recorded
 * @param unpaidShare of all hours
 * @param perPaidHour pay for one paid hour
 * @param perHour pay for one hour of all work
 * @param medianPerHour over workers
 * @param p10PerHour over workers: nine in ten earn more
 * @param billed what left the escrow of vendors for it
 * @param workerShare pay of what was billed
 * @param costPerCorrectLabel in major units
 * @param daysToPay mean, from handing in to the first pay
 */
public record PayRow(
        List<String> group,
        int rolledUp,
        long workers,
        long assignments,
        long unfinished,
        @Nullable BigDecimal paidHours,
        BigDecimal allHours,
        @Nullable BigDecimal unpaidShare,
        Money pay,
        Map<String, BigDecimal> payIn,
        @Nullable Money perPaidHour,
        @Nullable Money perHour,
        @Nullable Money medianPerHour,
        @Nullable Money p10PerHour,
        List<FloorFigure> floors,
        Money billed,
        @Nullable BigDecimal workerShare,
        @Nullable Accuracy quality,
        @Nullable BigDecimal costPerCorrectLabel,
        @Nullable BigDecimal exclusionRate,
        @Nullable BigDecimal refusalRate,
        @Nullable BigDecimal overturnRate,
        @Nullable BigDecimal daysToPay,
        TimeBasis timeBasis,
        List<String> reasons) {

    public PayRow {
        group = List.copyOf(group);
        payIn = Collections.unmodifiableMap(
                new TreeMap<>(payIn)); // ordered: a report made again is the same to the byte
        floors = List.copyOf(floors);
        reasons = List.copyOf(reasons);
    }
}
