package io.fairground.payment.drill;

import io.fairground.payment.beneficiary.Beneficiary;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutDesk;
import io.fairground.payment.payout.PayoutState.Name;
import io.fairground.payment.payout.PayoutState.Opinion;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.payout.Unsettled;
import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.rail.Rail;
import io.fairground.payment.rail.simulated.SimulatedRail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sends payouts over a rail that goes wrong, hears what it says, reads its statements, and at the end holds the books
 * against each other. Whoever runs it brings the payouts, in memory or in a database.
 */
public final class FaultDrill {

    private static final Duration TICK = Duration.ofHours(6);
    private static final int TICKS = 20;
    private static final int PAGE = 10_000;
    private static final Beneficiary NOBODY = new Beneficiary.MobileWallet("Nobody", "+254700000000");
    private static final List<Name> OPEN = List.of(Name.SENT, Name.UNKNOWN);

    /** Runs a step in a transaction of its own. */
    public interface Transactions {
        <T> T run(Supplier<T> work);
    }

    /**
     * What the drill ended with.
     *
     * @param doubled payouts that were paid more than once, or paid and given back
     * @param lost payouts that the book does not have, and whose money nobody gave back
     * @param unknown payouts whose outcome is still not known
     * @param byPeople payouts that two people had to decide
     */
    public record Result(int payouts, int settled, int rejected, int doubled, int lost, int unknown, int byPeople) {}

    private final PayoutDesk desk;
    private final Payouts payouts;
    private final SimulatedRail rail;
    private final Transactions transactions;
    private final Unsettled unsettled = new Unsettled(SimulatedRail.PAYS_WITHIN.plus(TICK));
    private int byPeople;

    public FaultDrill(PayoutDesk desk, Payouts payouts, SimulatedRail rail, Transactions transactions) {
        this.desk = desk;
        this.payouts = payouts;
        this.rail = rail;
        this.transactions = transactions;
    }

    /**
     * @param ids the payouts, all approved
     * @param crashes how many of them are handed over by a process that ends before it hears the answer
     */
    public Result run(List<UUID> ids, int crashes, Instant start) {
        sendAll(crashes);
        for (int tick = 1; tick <= TICKS; tick++) {
            var now = start.plus(TICK.multipliedBy(tick));
            rail.at(now);
            rail.takeCallbacks().forEach(evidence -> transactions.run(() -> desk.hear(evidence)));
            askAgain(now);
            if (tick % 4 == 0) {
                rail.statement().forEach(line -> transactions.run(() -> desk.hear(line)));
                readAbsence(now);
            }
        }
        decideTheRest();
        return result(ids);
    }

    private void sendAll(int crashes) {
        int sent = 0;
        var next = transactions.run(() -> desk.startNext(rail.kind()));
        while (next.isPresent()) {
            var payout = next.get();
            var answer = rail.send(new Instruction(payout.payoutId(), payout.amount(), NOBODY));
            if (sent++ >= crashes) {
                transactions.run(() -> desk.answered(payout.payoutId(), answer));
            }
            next = transactions.run(() -> desk.startNext(rail.kind()));
        }
    }

    private void askAgain(Instant now) {
        for (var payout : open()) {
            unsettled
                    .evidence(payout, rail.status(payout.payoutId()), now)
                    .ifPresent(evidence -> transactions.run(() -> desk.hear(evidence)));
        }
    }

    private void readAbsence(Instant completeTo) {
        for (var payout : open()) {
            unsettled
                    .absence(payout, rail.status(payout.payoutId()), completeTo)
                    .ifPresent(evidence -> transactions.run(() -> desk.hear(evidence)));
        }
    }

    /** Two people look at the rail's book, long after it could have paid. */
    private void decideTheRest() {
        var paid = paidCounts();
        for (var payout : open()) {
            if (payout.state().name() == Name.SENT) {
                transactions.run(() -> desk.answered(payout.payoutId(), new Rail.Answer.NoneKnown("never heard of")));
            }
            var outcome = paid.containsKey(payout.payoutId()) ? Outcome.PAID : Outcome.NOT_PAID;
            for (var person : List.of("rita", "ruth")) {
                var opinion = new Opinion(person, outcome, "the rail's book");
                transactions.run(() -> desk.resolve(payout.payoutId(), opinion, false));
            }
            byPeople++;
        }
    }

    private Result result(List<UUID> ids) {
        var paid = paidCounts();
        int settled = 0;
        int rejected = 0;
        int doubled = 0;
        int lost = 0;
        for (var id : ids) {
            var state = transactions
                    .run(() -> payouts.find(id))
                    .orElseThrow()
                    .state()
                    .name();
            var count = paid.getOrDefault(id, 0);
            var gone = state == Name.SETTLED;
            settled += gone ? 1 : 0;
            rejected += state == Name.REJECTED ? 1 : 0;
            doubled += count > 1 || count == 1 && state == Name.REJECTED ? 1 : 0;
            lost += count == 0 && gone ? 1 : 0;
        }
        return new Result(ids.size(), settled, rejected, doubled, lost, ids.size() - settled - rejected, byPeople);
    }

    private Map<UUID, Integer> paidCounts() {
        var counts = new HashMap<UUID, Integer>();
        rail.book().forEach(line -> counts.merge(line.payoutId(), 1, Integer::sum));
        return counts;
    }

    private List<Payout> open() {
        return transactions.run(() -> payouts.inStates(rail.kind(), OPEN, PAGE));
    }
}
