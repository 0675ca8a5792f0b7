package io.fairground.payment.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Time that counts, for whoever needs hours: all of them, paid or not. A stretch belongs to the week in which it ended.
 * Every method joins the transaction of its caller.
 */
public interface Timesheets {

    /** Workers of whom anything is known in that week. */
    List<UUID> workersIn(Week week);

    /** One worker's week, in the order of time, as it was known at an instant. */
    List<CountedTime> of(UUID workerId, Week week, Instant knownAt);

    /** Sums by worker, region, job, state and whether it is paid, as they were known at an instant; ordered by worker. */
    List<WorkedTime> sums(Week week, Instant knownAt);
}
