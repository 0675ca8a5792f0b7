package io.fairground.dispatch.assignment.book;

import io.fairground.dispatch.assignment.Seat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Tasks that stand together in a job, in its order. */
public final class Page {

    private final PageId id;
    private final @Nullable OpenTask[] tasks = new OpenTask[PageId.TASKS];
    private final boolean wasOpen;
    private int firstFree;

    /** @param open those of its tasks that are not filled or withdrawn, with all their leases recalled */
    public Page(PageId id, List<OpenTask> open) {
        this.id = id;
        open.forEach(task -> tasks[index(task.position())] = task);
        wasOpen = hasFreeSlot();
    }

    PageId id() {
        return id;
    }

    /**
     * The first task from {@code position} on that she may have.
     *
     * @param contexts those she may begin with
     */
    Optional<Seat> seat(UUID worker, Set<UUID> apartFrom, long position, LongPredicate contexts) {
        skipTaken();
        for (int i = Math.max(firstFree, index(Math.max(position, id.first()))); i < tasks.length; i++) {
            var task = tasks[i];
            var seat = task != null && contexts.test(task.context())
                    ? task.seat(worker, apartFrom)
                    : Optional.<Seat>empty();
            if (seat.isPresent()) {
                return seat;
            }
        }
        return Optional.empty();
    }

    /** That very task, if she may have it. */
    Optional<Seat> seatAt(UUID worker, Set<UUID> apartFrom, long position) {
        return task(position).flatMap(task -> task.seat(worker, apartFrom));
    }

    /** Whether it had a free slot when it was read. */
    boolean wasOpen() {
        return wasOpen;
    }

    boolean hasFreeSlot() {
        skipTaken();
        return firstFree < tasks.length;
    }

    Optional<OpenTask> task(long position) {
        return Optional.ofNullable(tasks[index(position)]);
    }

    /** A slot came free: tasks before it stay skipped. */
    void freed(long position) {
        firstFree = Math.min(firstFree, index(position));
    }

    private void skipTaken() {
        while (firstFree < tasks.length && !isFree(tasks[firstFree])) {
            firstFree++;
        }
    }

    private static boolean isFree(@Nullable OpenTask task) {
        return task != null && task.hasFreeSlot();
    }

    private int index(long position) {
        return (int) Math.min(tasks.length, position - id.first());
    }
}
