package io.fairground.quality.appeal.app;

import io.fairground.quality.appeal.Appeals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks for appeals that nobody answered; one at fault does not keep the others waiting. */
@ApplicationScoped
class LapseSchedule {

    private static final Logger LOG = Logger.getLogger(LapseSchedule.class);
    private static final int AT_A_TIME = 500;

    private final Appeals appeals;
    private final LapseAppeal lapseAppeal;
    private final Clock clock;

    LapseSchedule(Appeals appeals, LapseAppeal lapseAppeal, Clock clock) {
        this.appeals = appeals;
        this.lapseAppeal = lapseAppeal;
        this.clock = clock;
    }

    @Scheduled(every = "${fairground.appeal.lapse-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapseOverdue() {
        for (var appealId : QuarkusTransaction.requiringNew().call(() -> appeals.overdue(clock.instant(), AT_A_TIME))) {
            try {
                lapseAppeal.lapse(appealId);
            } catch (RuntimeException e) {
                LOG.errorf(e, "appeal %s cannot lapse", appealId);
            }
        }
    }
}
