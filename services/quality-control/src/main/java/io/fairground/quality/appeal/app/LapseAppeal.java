package io.fairground.quality.appeal.app;

import io.fairground.events.quality.AppealOutcome;
import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.appeal.Appeals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Decides for the worker when nobody has answered her in time. */
@ApplicationScoped
public class LapseAppeal {

    /** What decides, where no person did. */
    static final String SILENCE = "rule:silence@1";

    private static final String EXPLANATION = "nobody answered the appeal in time, which decides for the worker";

    private final Appeals appeals;
    private final ConcludeAppeal concludeAppeal;
    private final Clock clock;

    LapseAppeal(Appeals appeals, ConcludeAppeal concludeAppeal, Clock clock) {
        this.appeals = appeals;
        this.concludeAppeal = concludeAppeal;
        this.clock = clock;
    }

    /** @return whether it lapsed now: somebody may have answered, or another replica may have been faster */
    @Transactional
    public boolean lapse(UUID appealId) {
        var lapsed = appeals.tryLock(appealId).flatMap(appeal -> appeal.lapse(clock.instant()));
        lapsed.ifPresent(this::conclude);
        return lapsed.isPresent();
    }

    private void conclude(Appeal lapsed) {
        concludeAppeal.conclude(lapsed, AppealOutcome.LAPSED, SILENCE, EXPLANATION);
    }
}
