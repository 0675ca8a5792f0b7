package io.fairground.bench.quality;

import java.util.UUID;

/** A task while it collects: how many answers it has been sent, and when the last of them was accepted by Kafka. */
final class OpenTask {

    final UUID id;
    final UUID itemId;
    final int number;
    final int firstWorker;
    final int truth;
    private int given;
    private int planned;
    private volatile long dueAt;
    private volatile long acknowledgedAt;

    OpenTask(UUID id, UUID itemId, int number, int firstWorker, int truth, int planned) {
        this.id = id;
        this.itemId = itemId;
        this.number = number;
        this.firstWorker = firstWorker;
        this.truth = truth;
        this.planned = planned;
    }

    /** @return which of the task's answers this one is, from 0 */
    int give() {
        return given++;
    }

    /** Answers asked for and not yet given. */
    int remaining() {
        return planned - given;
    }

    void ask(int additional) {
        planned += additional;
    }

    /** Whether it has every answer asked for so far: now the service has to say what it comes to. */
    boolean complete() {
        return remaining() <= 0;
    }

    void due(long nanos) {
        dueAt = nanos;
    }

    void acknowledged(long nanos) {
        acknowledgedAt = nanos;
    }

    /** When the schedule had its last answer sent. */
    long dueAt() {
        return dueAt;
    }

    /** When Kafka had its last answer. */
    long acknowledgedAt() {
        return acknowledgedAt;
    }
}
