package io.fairground.payment.time;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes of one worker's entries the time that counts.
 *
 * <p>The active time of an entry lies somewhere within it; it is taken to be spread evenly. Where entries overlap and
 * would together be more than a second in a second, each gives way in proportion, so that no second counts twice. Between
 * two leases she is looking for work: that gap counts up to the idle cut, as any pause between two signs of life does.
 * The order in which entries are heard of does not matter.
 */
public final class TimeFold {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final Comparator<TimeEntry> BY_TIME = Comparator.comparing(TimeEntry::startedAt)
            .thenComparing(TimeEntry::endedAt)
            .thenComparing(TimeEntry::entryId);

    private final Duration idleCut;

    public TimeFold(Duration idleCut) {
        this.idleCut = idleCut;
    }

    /** @param entries of one worker; each the last revision of its own */
    public List<CountedTime> count(List<TimeEntry> entries) {
        var ordered = entries.stream().sorted(BY_TIME).toList();
        var givenUp = givenUp(ordered);
        var counted = new ArrayList<CountedTime>(search(ordered));
        for (var entry : ordered) {
            var lost = givenUp.getOrDefault(entry.entryId(), BigDecimal.ZERO);
            var lostMillis = lost.setScale(0, RoundingMode.CEILING).longValueExact();
            counted.add(CountedTime.of(entry, Math.max(0, active(entry) - lostMillis)));
        }
        counted.sort(Comparator.comparing(CountedTime::startedAt).thenComparing(CountedTime::endedAt));
        return List.copyOf(counted);
    }

    /** Where she booked something else, the gap was not spent on looking for work. */
    private List<CountedTime> search(List<TimeEntry> ordered) {
        var found = new ArrayList<CountedTime>();
        var booked = ordered.stream().filter(TimeEntry::isBooked).toList();
        Instant busyUntil = null;
        for (var entry : ordered.stream().filter(TimeEntry::isLease).toList()) {
            if (busyUntil != null && entry.startedAt().isAfter(busyUntil)) {
                var from = busyUntil;
                var cut = from.plus(idleCut);
                var to = cut.isBefore(entry.startedAt()) ? cut : entry.startedAt();
                if (booked.stream().noneMatch(other -> other.isWithin(from, to))) {
                    found.add(CountedTime.between(from, to, entry));
                }
            }
            busyUntil = busyUntil == null || entry.endedAt().isAfter(busyUntil) ? entry.endedAt() : busyUntil;
        }
        return found;
    }

    /** What each entry loses to those that overlap it, in milliseconds. */
    private static Map<UUID, BigDecimal> givenUp(List<TimeEntry> ordered) {
        var edges = new TreeMap<Instant, List<TimeEntry>>();
        for (var entry : ordered) {
            if (entry.takesPlace() && active(entry) > 0) {
                edges.computeIfAbsent(entry.startedAt(), at -> new ArrayList<>())
                        .add(entry);
                edges.computeIfAbsent(entry.endedAt(), at -> new ArrayList<>()).add(entry);
            }
        }
        var lost = new HashMap<UUID, BigDecimal>();
        Set<TimeEntry> running = new LinkedHashSet<>();
        Instant since = Instant.MIN;
        for (var edge : edges.entrySet()) {
            if (running.size() > 1) {
                share(running, Duration.between(since, edge.getKey()).toMillis(), lost);
            }
            for (var entry : edge.getValue()) {
                if (!running.remove(entry)) {
                    running.add(entry);
                }
            }
            since = edge.getKey();
        }
        return lost;
    }

    private static void share(Set<TimeEntry> running, long millis, Map<UUID, BigDecimal> lost) {
        var together = running.stream().map(TimeFold::density).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (together.compareTo(BigDecimal.ONE) <= 0) {
            return;
        }
        var tooMuch = BigDecimal.ONE.subtract(BigDecimal.ONE.divide(together, EXACT_ENOUGH));
        for (var entry : running) {
            var loss = density(entry).multiply(BigDecimal.valueOf(millis)).multiply(tooMuch);
            lost.merge(entry.entryId(), loss, BigDecimal::add);
        }
    }

    /** How much of each second of an entry is active, 0 to 1. */
    private static BigDecimal density(TimeEntry entry) {
        return BigDecimal.valueOf(active(entry)).divide(BigDecimal.valueOf(entry.wallMillis()), EXACT_ENOUGH);
    }

    /** Never more than the wall time, except in a replay, whose time is not of these days. */
    private static long active(TimeEntry entry) {
        if (entry.activeMillis() == null) {
            return 0;
        }
        var active = Objects.requireNonNull(entry.activeMillis());
        return entry.takesPlace() ? Math.min(active, entry.wallMillis()) : active;
    }
}
