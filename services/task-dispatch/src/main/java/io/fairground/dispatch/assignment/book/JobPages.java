package io.fairground.dispatch.assignment.book;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The pages of one job that were read, and how far each worker is in it.
 *
 * <p>A worker goes through the job in its order, from the first task that is open, and begins anew at its end: what was
 * returned or ran out behind her is found then.
 */
final class JobPages {

    private static final int WORKERS_MAX = 20_000;

    /** Other replicas free slots, too, and do not say so: so long may a worker hear "nothing" from memory. */
    private static final Duration NOTHING_LASTS = Duration.ofSeconds(1);

    private final UUID jobId;
    private final NavigableMap<Long, Page> pages = new TreeMap<>();
    private final Map<UUID, Long> places = new RecentMap<>(WORKERS_MAX);
    private final Map<UUID, Nothing> nothing = new RecentMap<>(WORKERS_MAX);
    private final Contexts contexts = new Contexts();
    private long changes;
    private long startsAt;

    JobPages(UUID jobId) {
        this.jobId = jobId;
    }

    private record Nothing(long changes, Instant until) {}

    Pick pick(UUID worker, Set<UUID> apartFrom, Instant now) {
        if (hadNothing(worker, now)) {
            return new Pick.Nothing();
        }
        var from = places.containsKey(worker) ? places.get(worker) + 1 : start();
        while (true) {
            var number = from / PageId.TASKS;
            var page = pages.get(number);
            if (page == null) {
                return new Pick.Unread(unread(worker, apartFrom, from, number));
            }
            var seat = page.seat(worker, apartFrom, from, context -> contexts.isOpenTo(worker, context, now));
            if (seat.isPresent()) {
                return seated(worker, seat.get(), page, now);
            }
            from = page.id().end();
        }
    }

    /** That very task. */
    Pick pickAt(UUID worker, Set<UUID> apartFrom, long position) {
        var id = PageId.at(jobId, position);
        var page = pages.get(id.number());
        if (page == null) {
            return new Pick.Unread(new Pick.Question.OfPage(id));
        }
        return page.seatAt(worker, apartFrom, position)
                .<Pick>map(seat -> new Pick.Seated(jobId, seat, null))
                .orElseGet(Pick.Nothing::new);
    }

    void unseat(UUID worker, Seat seat) {
        task(seat).ifPresent(task -> {
            task.unseat(worker, seat);
            freed(seat);
        });
    }

    /** @return whether the task may have all its answers now: so where nothing here speaks against it */
    boolean end(UUID worker, Seat seat, EndKind kind) {
        var task = task(seat);
        task.ifPresent(known -> known.end(worker, seat, kind));
        if (kind != EndKind.SUBMITTED) {
            freed(seat);
            changes++;
            return false;
        }
        return task.map(OpenTask::isFilled).orElse(true);
    }

    void lay(Page page) {
        pages.put(page.id().number(), page);
        changes++;
    }

    void forget(PageId page) {
        pages.remove(page.number());
        changes++;
    }

    /** Another replica is at the same tasks: all workers go on from that page, and so leave it elbow room. */
    void moveTo(PageId page) {
        startsAt = page.first();
        places.clear();
        changes++;
    }

    /** Her next task is looked for from here on. */
    void place(UUID worker, long position) {
        places.put(worker, position - 1);
    }

    /** The same, where all there was for her is among others' conversations. */
    void placeAnywhere(UUID worker, long position) {
        contexts.letAnywhere(worker);
        place(worker, position);
    }

    /** She found nothing when the book was at that change. */
    void nothingFor(UUID worker, long atChange, Instant now) {
        nothing.put(worker, new Nothing(atChange, now.plus(NOTHING_LASTS)));
    }

    long changes() {
        return changes;
    }

    private boolean hadNothing(UUID worker, Instant now) {
        var found = nothing.get(worker);
        return found != null && found.changes == changes && now.isBefore(found.until);
    }

    private long start() {
        for (var page : pages.tailMap(startsAt / PageId.TASKS).values()) {
            if (page.hasFreeSlot()) {
                return page.id().first();
            }
        }
        return startsAt;
    }

    /** The page behind one that still gives tasks is most likely next; otherwise the database knows better. */
    private Pick.Question unread(UUID worker, Set<UUID> apartFrom, long from, long number) {
        var before = pages.get(number - 1);
        return before != null && before.wasOpen()
                ? new Pick.Question.OfPage(new PageId(jobId, number))
                : new Pick.Question.Whereabouts(jobId, worker, apartFrom, from - 1);
    }

    private Pick seated(UUID worker, Seat seat, Page page, Instant now) {
        page.task(seat.position()).ifPresent(task -> contexts.enter(worker, task.context(), now));
        places.put(worker, seat.position());
        var next = page.id().next();
        var wanted = seat.position() - page.id().first() > PageId.TASKS / 2 && !pages.containsKey(next.number());
        return new Pick.Seated(jobId, seat, wanted ? next : null);
    }

    private void freed(Seat seat) {
        var page = pages.get(PageId.at(jobId, seat.position()).number());
        if (page != null) {
            page.freed(seat.position());
        }
    }

    private Optional<OpenTask> task(Seat seat) {
        return Optional.ofNullable(pages.get(PageId.at(jobId, seat.position()).number()))
                .flatMap(page -> page.task(seat.position()));
    }
}
