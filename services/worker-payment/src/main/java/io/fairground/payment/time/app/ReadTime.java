package io.fairground.payment.time.app;

import io.fairground.kernel.Region;
import io.fairground.payment.time.CountedTime;
import io.fairground.payment.time.TimeEntries;
import io.fairground.payment.time.TimeEntry;
import io.fairground.payment.time.TimeFold;
import io.fairground.payment.time.TimeState;
import io.fairground.payment.time.Timesheets;
import io.fairground.payment.time.Week;
import io.fairground.payment.time.WorkedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Folds entries into weeks when somebody asks: what is stored is what was heard, and no sum of it. */
@ApplicationScoped
public class ReadTime implements Timesheets {

    /** An entry may overlap the edge of its week: what it overlaps with lies no further away. */
    private static final Duration AROUND = Duration.ofDays(1);

    private final TimeEntries entries;
    private final TimeFold fold;

    ReadTime(TimeEntries entries, TimeFold fold) {
        this.entries = entries;
        this.fold = fold;
    }

    private record Place(@Nullable Region region, @Nullable UUID jobId, TimeState state, boolean paid) {}

    @Override
    @Transactional
    public List<UUID> workersIn(Week week) {
        return entries.workers(week.start(), week.end());
    }

    @Override
    @Transactional
    public List<CountedTime> of(UUID workerId, Week week, Instant knownAt) {
        return inWeek(around(workerId, week, knownAt), week);
    }

    @Override
    @Transactional
    public List<WorkedTime> sums(Week week, Instant knownAt) {
        var all = new ArrayList<WorkedTime>();
        around(null, week, knownAt).stream()
                .collect(Collectors.groupingBy(TimeEntry::workerId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOne -> all.addAll(sums(inWeek(ofOne, week), week)));
        return all;
    }

    private static List<WorkedTime> sums(List<CountedTime> counted, Week week) {
        var sums = new LinkedHashMap<Place, WorkedTime>();
        for (var time : counted) {
            var place = new Place(time.region(), time.jobId(), time.state(), time.paid());
            sums.merge(place, one(time, week), WorkedTime::plus);
        }
        return List.copyOf(sums.values());
    }

    private static WorkedTime one(CountedTime time, Week week) {
        return new WorkedTime(
                time.workerId(),
                week,
                time.region(),
                time.jobId(),
                time.state(),
                time.paid(),
                time.activeMillis(),
                Duration.between(time.startedAt(), time.endedAt()).toMillis(),
                1,
                time.recorded() ? 0 : 1);
    }

    private List<TimeEntry> around(@Nullable UUID workerId, Week week, Instant knownAt) {
        return entries.ended(workerId, week.start().minus(AROUND), week.end().plus(AROUND), knownAt);
    }

    private List<CountedTime> inWeek(List<TimeEntry> ofOne, Week week) {
        return fold.count(ofOne).stream()
                .filter(time -> week.contains(time.endedAt()))
                .toList();
    }
}
