package io.fairground.dispatch.assignment.book;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.Seat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task, its slots, and who may not have it again. */
public final class OpenTask {

    private final UUID taskId;
    private final UUID itemId;
    private final long position;
    private final int overlap;
    private final long context;
    private final long[] epochs;
    private final @Nullable UUID[] sitting;
    private final List<UUID> excluded = new ArrayList<>(4);
    private final Map<UUID, Integer> turns = new HashMap<>(0);
    private int free;
    private int answers;

    /** @param context what items of one conversation have in common; 0: nothing */
    public OpenTask(UUID taskId, UUID itemId, long position, int overlap, long context) {
        this.taskId = taskId;
        this.itemId = itemId;
        this.position = position;
        this.overlap = overlap;
        this.context = context;
        this.epochs = new long[overlap];
        this.sitting = new UUID[overlap];
        this.free = overlap;
    }

    public long position() {
        return position;
    }

    long context() {
        return context;
    }

    /** She wrote it: she is not asked to judge it. */
    public void keepFrom(UUID author) {
        excluded.add(author);
    }

    boolean hasFreeSlot() {
        return free > 0;
    }

    /** Whether it has all its answers. */
    boolean isFilled() {
        return answers >= overlap;
    }

    /**
     * Takes over a lease that is stored.
     *
     * @param end how it ended; empty: it is live
     */
    public void recall(UUID worker, int slot, long epoch, int turn, Optional<EndKind> end) {
        if (slot < overlap) {
            epochs[slot] = Math.max(epochs[slot], epoch);
        }
        switch (end.orElse(null)) {
            case null -> occupy(worker, slot);
            case SUBMITTED -> {
                occupy(worker, slot);
                answers++;
            }
            case RETURNED, SKIPPED -> excluded.add(worker);
            case EXPIRED -> turns.merge(worker, turn + 1, Math::max);
        }
    }

    /**
     * Gives her a free slot, unless she has, or had, the task.
     *
     * @param apartFrom workers she must not meet: unless one of them holds or answered it
     */
    Optional<Seat> seat(UUID worker, Set<UUID> apartFrom) {
        if (free == 0 || excluded.contains(worker) || meets(apartFrom)) {
            return Optional.empty();
        }
        var slot = firstFree();
        occupy(worker, slot);
        epochs[slot]++;
        return Optional.of(new Seat(taskId, itemId, position, slot, epochs[slot], turns.getOrDefault(worker, 0)));
    }

    /** The lease was never written: everything is as before, above all the epoch. Numbers without gaps are what fences. */
    void unseat(UUID worker, Seat seat) {
        if (vacate(seat)) {
            epochs[seat.slot()] = seat.epoch() - 1;
            excluded.remove(worker);
        }
    }

    /** A live lease ended. What is not the latest lease of its slot changes nothing. */
    void end(UUID worker, Seat seat, EndKind kind) {
        switch (kind) {
            case SUBMITTED -> answers++;
            case RETURNED, SKIPPED -> vacate(seat);
            case EXPIRED -> {
                if (vacate(seat)) {
                    excluded.remove(worker);
                    turns.put(worker, seat.turn() + 1);
                }
            }
        }
    }

    private boolean vacate(Seat seat) {
        var slot = seat.slot();
        if (slot >= overlap || sitting[slot] == null || epochs[slot] != seat.epoch()) {
            return false;
        }
        sitting[slot] = null;
        free++;
        return true;
    }

    private void occupy(UUID worker, int slot) {
        excluded.add(worker);
        if (slot < overlap && sitting[slot] == null) {
            sitting[slot] = worker;
            free--;
        }
    }

    private int firstFree() {
        var slot = 0;
        while (sitting[slot] != null) {
            slot++;
        }
        return slot;
    }

    private boolean meets(Set<UUID> apartFrom) {
        return !apartFrom.isEmpty()
                && Arrays.stream(sitting).anyMatch(other -> other != null && apartFrom.contains(other));
    }
}
