package io.fairground.payment.offer.app;

import io.fairground.kernel.Region;
import io.fairground.payment.offer.TaskTime;
import io.fairground.payment.offer.WorkTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** How many seconds an offer has to pay for, by what was measured on a job like it. */
@ApplicationScoped
public class PriceByTime {

    /** Unpaid time is that of the last four weeks. */
    private static final Duration OVERHEAD_OF = Duration.ofDays(28);

    private static final BigDecimal OVERHEAD_MAX = new BigDecimal(5);
    private static final int ANSWERS_MAX = 10_000;

    private final WorkTimes times;
    private final Clock clock;

    PriceByTime(WorkTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** @param overhead unpaid time as a share of paid time, in the region */
    public record Basis(TaskTime time, BigDecimal overhead, int seconds) {}

    /** Nothing while too little is measured. */
    @Transactional
    public Optional<Basis> of(UUID jobId, Region region) {
        return TaskTime.of(times.ofJob(jobId, ANSWERS_MAX)).map(time -> {
            var overhead =
                    times.overhead(region, clock.instant().minus(OVERHEAD_OF)).min(OVERHEAD_MAX);
            return new Basis(time, overhead, time.pricedSeconds(overhead));
        });
    }
}
