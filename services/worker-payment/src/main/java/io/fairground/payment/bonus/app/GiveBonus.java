package io.fairground.payment.bonus.app;

import io.fairground.events.payment.BonusPaid;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.bonus.Bonus;
import io.fairground.payment.bonus.Bonuses;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Pays a worker of a job more than it offers, from what its vendor has free. */
@ApplicationScoped
public class GiveBonus {

    private final Bonuses bonuses;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    GiveBonus(Bonuses bonuses, Ledger ledger, Outbox outbox, Ids ids, Clock clock) {
        this.bonuses = bonuses;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Given(Bonus bonus, UUID transactionId) implements Outcome {}

        /** Nobody of that id answered a task of the job. */
        record NotOfThisJob() implements Outcome {}

        record Short(Money available) implements Outcome {}
    }

    /** @param tenant of the job */
    @Transactional
    public Outcome give(UUID jobId, String tenant, UUID workerId, Money amount, String reason, String givenBy) {
        if (!bonuses.worked(jobId, workerId)) {
            return new Outcome.NotOfThisJob();
        }
        // The lock comes before the look: two bonuses must not both spend the last money.
        var available = ledger.lockedBalances(AccountKind.CLIENT_FUNDS, tenant, Set.of(amount.currency())).stream()
                .filter(held -> held.currency().equals(amount.currency()))
                .findFirst()
                .orElseThrow();
        if (available.compareTo(amount) < 0) {
            return new Outcome.Short(available);
        }
        var now = clock.instant();
        var bonus = new Bonus(ids.next(), jobId, tenant, workerId, amount, reason, givenBy, now);
        var transactionId = ledger.postAll(List.of(bonus.posting())).getFirst().transactionId();
        bonuses.add(bonus, transactionId);
        outbox.append(new BonusPaid(ids.next(), now, bonus.bonusId(), jobId, workerId, amount, reason, transactionId));
        return new Outcome.Given(bonus, transactionId);
    }
}
