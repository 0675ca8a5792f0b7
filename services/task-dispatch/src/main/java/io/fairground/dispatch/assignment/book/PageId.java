package io.fairground.dispatch.assignment.book;

import java.util.UUID;

/**
 * Which tasks of a job stand on one page.
 *
 * @param number the page of position 0 is 0
 */
public record PageId(UUID jobId, long number) {

    public static final int TASKS = 128;

    public static PageId at(UUID jobId, long position) {
        return new PageId(jobId, position / TASKS);
    }

    public long first() {
        return number * TASKS;
    }

    /** The first position behind it. */
    public long end() {
        return first() + TASKS;
    }

    PageId next() {
        return new PageId(jobId, number + 1);
    }
}
