package io.fairground.payment.audit.store;

import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.report.Sums.WeekSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Cells as worker-weeks, in order, each with what its worker had behind her. */
final class WeekSums {

    private WeekSums() {}

    static List<WeekSum> of(Map<Cell, long[]> cells, Map<UUID, String> kinds, LocalDate fromWeek) {
        var before = new HashMap<UUID, Long>();
        var thisWeek = new HashMap<UUID, Long>();
        LocalDate week = LocalDate.EPOCH;
        var weeks = new ArrayList<WeekSum>();
        for (var entry : new TreeMap<>(cells).entrySet()) {
            var cell = entry.getKey();
            if (!cell.week().equals(week)) {
                week = cell.week();
                thisWeek.forEach((worker, millis) -> before.merge(worker, millis, Long::sum));
                thisWeek.clear();
            }
            var values = entry.getValue();
            thisWeek.merge(cell.workerId(), value(values, Measure.WORK_MILLIS), Long::sum);
            if (!week.isBefore(fromWeek) && value(values, Measure.SUBMITTED) > 0) {
                weeks.add(new WeekSum(
                        week.toString(),
                        cell.region(),
                        kinds.getOrDefault(cell.jobId(), "UNKNOWN"),
                        cell.level(),
                        cell.currency(),
                        cell.workerId(),
                        value(values, Measure.SUBMITTED),
                        value(values, Measure.OFFERED_MINOR),
                        value(values, Measure.PAID_MINOR),
                        value(values, Measure.WORK_MILLIS),
                        before.getOrDefault(cell.workerId(), 0L)));
            }
        }
        return weeks;
    }

    private static long value(long[] values, Measure measure) {
        return values[measure.ordinal()];
    }
}
