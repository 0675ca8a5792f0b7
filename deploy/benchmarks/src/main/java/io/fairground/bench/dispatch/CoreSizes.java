package io.fairground.bench.dispatch;

import java.time.Duration;

/**
 * How much is done at the use cases; every loop ends at the count or at the time, whichever comes first.
 *
 * @param tasks of the large job
 * @param answers a round at most
 * @param roundMax a round at most
 * @param randomQueries of each client a round, of the query that sorts all tasks at random
 * @param pinned how long a transaction is pinned before the rounds beside it begin
 */
record CoreSizes(
        int workers,
        int rounds,
        int tasks,
        int smallTasks,
        int manyJobs,
        int answers,
        Duration roundMax,
        int randomQueries,
        Duration pinned) {

    static CoreSizes of(boolean quick) {
        return quick
                ? new CoreSizes(64, 3, 200_000, 10_000, 200, 30_000, Duration.ofSeconds(10), 1, Duration.ofSeconds(5))
                : new CoreSizes(
                        64, 5, 1_000_000, 10_000, 1_000, 100_000, Duration.ofSeconds(20), 2, Duration.ofMinutes(10));
    }
}
