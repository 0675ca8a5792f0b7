package io.fairground.payment.earning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was accrued. Every method joins the transaction of its caller. */
public interface Earnings {

    /** Place of an earning in a worker's list. */
    record Place(Instant earnedAt, UUID assignmentId) {}

    /** One figure for each currency, ordered by currency. */
    List<PaidTime> totalsOf(UUID workerId);

    /** Newest first. */
    List<Earning> ofWorker(UUID workerId, @Nullable Place after, int limit);
}
