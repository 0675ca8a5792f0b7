package io.fairground.quality.suspension.app;

import io.fairground.events.quality.SuspensionLifted;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.app.IdentifyReviewer;
import io.fairground.quality.suspension.Suspension;
import io.fairground.quality.suspension.Suspensions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Ends a suspension before its time. */
@ApplicationScoped
public class LiftSuspension {

    private final Suspensions suspensions;
    private final IdentifyReviewer identifyReviewer;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    LiftSuspension(Suspensions suspensions, IdentifyReviewer identifyReviewer, Outbox outbox, Clock clock, Ids ids) {
        this.suspensions = suspensions;
        this.identifyReviewer = identifyReviewer;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Safe to repeat; nobody lifts her own. */
    @Transactional
    public Suspension lift(UUID suspensionId, Login login, String because) {
        var reviewer = identifyReviewer.acting(login);
        var found = suspensions
                .find(suspensionId)
                .filter(suspension -> !suspension.workerId().equals(reviewer.workerId()));
        if (found.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "there is no such suspension for you");
        }
        return lift(suspensionId, reviewer.decidedBy(), because);
    }

    /** After an appeal. */
    @Transactional(TxType.MANDATORY)
    public Suspension lift(UUID suspensionId, String decidedBy, String because) {
        var suspension = suspensions.lock(suspensionId).orElseThrow();
        var lifted = suspension.lifted(decidedBy, clock.instant(), because);
        if (!lifted.equals(suspension)) {
            suspensions.save(lifted);
            outbox.append(
                    new SuspensionLifted(ids.next(), clock.instant(), suspensionId, lifted.workerId(), decidedBy));
        }
        return lifted;
    }
}
