package io.fairground.payment.topup.app;

import io.fairground.payment.time.Timesheets;
import io.fairground.payment.time.Week;
import io.fairground.payment.topup.TopUps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * Works through a week: each worker in a transaction of her own, then the mark that it was done. One that is broken off
 * begins again and finds what was claimed.
 */
@ApplicationScoped
public class RunTopUps {

    private final TopUps topUps;
    private final Timesheets timesheets;
    private final ClaimTopUp claimTopUp;
    private final PayTopUps payTopUps;
    private final TopUpConfig config;
    private final Clock clock;

    RunTopUps(
            TopUps topUps,
            Timesheets timesheets,
            ClaimTopUp claimTopUp,
            PayTopUps payTopUps,
            TopUpConfig config,
            Clock clock) {
        this.topUps = topUps;
        this.timesheets = timesheets;
        this.claimTopUp = claimTopUp;
        this.payTopUps = payTopUps;
        this.config = config;
        this.clock = clock;
    }

    /** The weeks that are over and young enough; and what became due of others. */
    public void runDue() {
        var last = Week.of(clock.instant().minus(config.after())).minusWeeks(1);
        for (int back = config.weeksBack() - 1; back >= 0; back--) {
            run(last.minusWeeks(back));
        }
        pay();
    }

    /** @return false when the week is not over */
    public boolean runAndPay(Week week) {
        if (week.end().isAfter(clock.instant())) {
            return false;
        }
        run(week);
        pay();
        return true;
    }

    private void pay() {
        int paid;
        do {
            paid = payTopUps.payBatch();
        } while (paid > 0);
    }

    private void run(Week week) {
        var obstacles = new LinkedHashMap<UUID, String>();
        for (var worker : timesheets.workersIn(week)) {
            claimTopUp.claim(worker, week).ifPresent(why -> obstacles.put(worker, why));
        }
        QuarkusTransaction.requiringNew().run(() -> topUps.markRun(week, obstacles, clock.instant()));
    }
}
