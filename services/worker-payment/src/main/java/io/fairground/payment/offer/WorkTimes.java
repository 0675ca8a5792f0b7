package io.fairground.payment.offer;

import io.fairground.kernel.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Time as it was measured, to price with. Every method joins the transaction of its caller. */
public interface WorkTimes {

    /** Active times of the job's last answers, where they were measured. */
    List<TaskTime.Measured> ofJob(UUID jobId, int limit);

    /** Unpaid time as a share of paid time, of everybody in the region since then; zero while nothing was paid. */
    BigDecimal overhead(Region region, Instant since);
}
