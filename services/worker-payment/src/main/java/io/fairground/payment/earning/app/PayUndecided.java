package io.fairground.payment.earning.app;

import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.earning.Assignments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Pays answers that nobody has decided about in time, and those that had to wait for their vendor's money. Non-payment by
 * silence is not an option.
 */
@ApplicationScoped
public class PayUndecided {

    /** Who decides when nobody does. */
    public static final String RULE = "rule:undecided-is-paid@1";

    private static final int AT_ONCE = 500;

    private final Assignments assignments;
    private final PostAccruals postAccruals;
    private final Outbox outbox;
    private final PayConfig config;
    private final Clock clock;

    PayUndecided(Assignments assignments, PostAccruals postAccruals, Outbox outbox, PayConfig config, Clock clock) {
        this.assignments = assignments;
        this.postAccruals = postAccruals;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many were paid; fewer than a batch means that no more wait */
    @Transactional
    public int payBatch() {
        var now = clock.instant();
        var decided = assignments.decideOverdue(now.minus(config.decisionWithin()), now, RULE, AT_ONCE);
        var announced = postAccruals.post(assignments.due(decided));
        outbox.appendAll(announced);
        return announced.size();
    }

    /** @return how many were paid of a job whose budget was topped up */
    @Transactional
    public int catchUp() {
        var announced = postAccruals.post(assignments.dueOfToppedUp(AT_ONCE));
        outbox.appendAll(announced);
        return announced.size();
    }
}
