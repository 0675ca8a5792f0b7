package io.fairground.payment.time.rest;

import io.fairground.kit.paging.Page;
import io.fairground.payment.time.CountedTime;
import io.fairground.payment.time.TimeState;
import io.fairground.payment.time.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A week of a worker's time.
 *
 * @param knownAt as it was known then
 * @param idleCutSeconds a pause counts up to here
 * @param totals by state, paid and unpaid apart
 * @param days the same by day (UTC) on which it ended
 * @param entries what they are the sums of, in the order of time
 */
public record WeekView(
        UUID workerId,
        String week,
        Instant knownAt,
        long idleCutSeconds,
        List<SumView> totals,
        List<DayView> days,
        Page<TimeEntryView> entries) {

    public WeekView {
        totals = List.copyOf(totals);
        days = List.copyOf(days);
    }

    /** @param unrecordedCount entries whose active time nobody recorded: they count nothing until she declares it */
    public record SumView(TimeState state, boolean paid, long activeMillis, int entryCount, int unrecordedCount) {

        private SumView plus(SumView other) {
            return new SumView(
                    state,
                    paid,
                    activeMillis + other.activeMillis,
                    entryCount + other.entryCount,
                    unrecordedCount + other.unrecordedCount);
        }
    }

    /** A day's part. */
    public record DayView(LocalDate day, List<SumView> totals) {

        public DayView {
            totals = List.copyOf(totals);
        }
    }

    static WeekView of(
            UUID workerId,
            Week week,
            Instant knownAt,
            long idleCutSeconds,
            List<CountedTime> counted,
            Page<TimeEntryView> entries) {
        var days = new TreeMap<LocalDate, List<CountedTime>>();
        counted.forEach(time -> days.computeIfAbsent(
                        LocalDate.ofInstant(time.endedAt(), ZoneOffset.UTC), day -> new ArrayList<>())
                .add(time));
        return new WeekView(
                workerId,
                week.toString(),
                knownAt,
                idleCutSeconds,
                sums(counted),
                days.entrySet().stream()
                        .map(day -> new DayView(day.getKey(), sums(day.getValue())))
                        .toList(),
                entries);
    }

    private static List<SumView> sums(List<CountedTime> counted) {
        var sums = new TreeMap<String, SumView>();
        for (var time : counted) {
            var one = new SumView(time.state(), time.paid(), time.activeMillis(), 1, time.recorded() ? 0 : 1);
            sums.merge(time.state() + " " + time.paid(), one, SumView::plus);
        }
        return List.copyOf(sums.values());
    }
}
