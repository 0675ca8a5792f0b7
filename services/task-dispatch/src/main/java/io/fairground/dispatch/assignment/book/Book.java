package io.fairground.dispatch.assignment.book;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Open tasks and live leases as this replica knows them. What it hands out is a proposal: the database decides, and it alone
 * keeps two replicas apart. Nothing here waits for anything.
 */
public final class Book {

    private static final int PAGES_MAX = 2_000;

    private final Map<UUID, JobPages> jobs = new HashMap<>();
    private final Map<PageId, Long> pages = new RecentMap<>(Integer.MAX_VALUE);
    private final Hands hands = new Hands();
    private final List<Seat> filled = new ArrayList<>();
    private long laid;

    /**
     * The next task of a job.
     *
     * @param apartFrom workers she must not meet on a task
     * @param handMax how many tasks she may hold
     */
    public synchronized Pick pick(
            UUID jobId, UUID worker, Set<UUID> apartFrom, UUID assignmentId, int handMax, Instant now) {
        return inHand(worker, assignmentId, handMax, () -> job(jobId).pick(worker, apartFrom, now));
    }

    /** The same for one task, in a replay. */
    public synchronized Pick pickAt(
            UUID jobId, long position, UUID worker, Set<UUID> apartFrom, UUID assignmentId, int handMax) {
        return inHand(worker, assignmentId, handMax, () -> job(jobId).pickAt(worker, apartFrom, position));
    }

    private Pick inHand(UUID worker, UUID assignmentId, int handMax, Supplier<Pick> look) {
        if (hands.count(worker) >= handMax) {
            return new Pick.HandsFull();
        }
        var pick = look.get();
        if (pick instanceof Pick.Seated(UUID jobId, Seat seat, PageId _)) {
            hands.reserve(worker, assignmentId);
            pages.get(PageId.at(jobId, seat.position())); // that it is the last to be forgotten
        }
        return pick;
    }

    /** The lease was not written. */
    public synchronized void unseat(UUID jobId, UUID worker, UUID assignmentId, Seat seat) {
        job(jobId).unseat(worker, seat);
        if (hands.find(assignmentId).isEmpty()) {
            hands.drop(worker, assignmentId);
        }
    }

    /** The lease is written. */
    public synchronized void hold(HeldAssignment held) {
        hands.take(held);
    }

    /** A lease goes on for longer than it was known to. */
    public synchronized void goesOn(HeldAssignment held) {
        if (hands.find(held.assignment().assignmentId())
                .filter(known -> known.pulse().beats() < held.pulse().beats())
                .isPresent()) {
            hands.take(held);
        }
    }

    /** A lease has ended, here or elsewhere. */
    public synchronized void end(HeldAssignment held, EndKind kind) {
        var assignment = held.assignment();
        hands.drop(assignment.workerId(), assignment.assignmentId());
        if (job(assignment.jobId()).end(assignment.workerId(), held.seat(), kind)) {
            filled.add(held.seat());
        }
    }

    /** @return live as far as known here */
    public Optional<HeldAssignment> find(UUID assignmentId) {
        return hands.find(assignmentId);
    }

    public synchronized List<HeldAssignment> heldBy(UUID worker) {
        return hands.of(worker);
    }

    /** Leases that ought to have ended by then: who ended them did not say so here. */
    public synchronized List<HeldAssignment> overdue(Instant now) {
        return hands.all().stream()
                .filter(held -> !held.assignment().expiresAt().isAfter(now))
                .toList();
    }

    public synchronized void lay(Page page) {
        job(page.id().jobId()).lay(page);
        pages.put(page.id(), ++laid);
        while (pages.size() > PAGES_MAX) {
            forget(pages.keySet().iterator().next());
        }
    }

    /** What is on it may be wrong. */
    public synchronized void forget(PageId page) {
        pages.remove(page);
        job(page.jobId()).forget(page);
    }

    /** What is on it was taken by another replica meanwhile: leave it, and go on at another page of the job. */
    public synchronized void avoid(PageId page, PageId instead) {
        forget(page);
        job(page.jobId()).moveTo(instead);
    }

    /** What there was about other jobs is needed no more: nobody takes their tasks. */
    public synchronized void keepOnly(Set<UUID> openJobs) {
        if (jobs.keySet().retainAll(openJobs)) {
            pages.keySet().removeIf(page -> !openJobs.contains(page.jobId()));
        }
    }

    public synchronized boolean hasRead(PageId page) {
        return pages.containsKey(page);
    }

    /** Whether the page was read after that many others. */
    public synchronized boolean hasRead(PageId page, long after) {
        return pages.getOrDefault(page, 0L) > after;
    }

    /** How many pages were ever read. */
    public synchronized long laid() {
        return laid;
    }

    /** Her next task of the job is looked for from that position on. */
    public synchronized void place(UUID jobId, UUID worker, long position) {
        job(jobId).place(worker, position);
    }

    /** The same, where all there is for her is among others' conversations. */
    public synchronized void placeAnywhere(UUID jobId, UUID worker, long position) {
        job(jobId).placeAnywhere(worker, position);
    }

    public synchronized void nothingFor(UUID jobId, UUID worker, long atChange, Instant now) {
        job(jobId).nothingFor(worker, atChange, now);
    }

    /** How often a job's pages have changed in a way that may mean work for somebody. */
    public synchronized long changes(UUID jobId) {
        return job(jobId).changes();
    }

    /** Tasks that seem to have all their answers; each is named once. */
    public synchronized List<Seat> takeFilled() {
        var found = List.copyOf(filled);
        filled.clear();
        return found;
    }

    private JobPages job(UUID jobId) {
        return jobs.computeIfAbsent(jobId, JobPages::new);
    }
}
