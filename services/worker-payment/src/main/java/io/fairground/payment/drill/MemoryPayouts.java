package io.fairground.payment.drill;

import io.fairground.kernel.Money;
import io.fairground.payment.payout.Movements;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutState;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.payout.Step;
import io.fairground.payment.rail.RailKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payouts and three accounts in memory, of one thread: where the logic alone is drilled. */
public final class MemoryPayouts implements Payouts, Movements {

    private final Map<UUID, Payout> payouts = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private Money payable;
    private Money transit;
    private Money gone;

    /** @param payable what the workers have before they ask for anything */
    public MemoryPayouts(Money payable) {
        this.payable = payable;
        this.transit = Money.zero(payable.currency());
        this.gone = Money.zero(payable.currency());
    }

    @Override
    public boolean add(Payout payout) {
        payable = payable.minus(payout.amount());
        transit = transit.plus(payout.amount());
        return payouts.putIfAbsent(payout.payoutId(), payout) == null;
    }

    @Override
    public Optional<Payout> find(UUID payoutId) {
        return Optional.ofNullable(payouts.get(payoutId));
    }

    @Override
    public Optional<Payout> lock(UUID payoutId) {
        return find(payoutId);
    }

    @Override
    public Optional<Payout> lockNextApproved(RailKind rail) {
        return inStates(rail, List.of(PayoutState.Name.APPROVED), 1).stream().findFirst();
    }

    @Override
    public void replace(Payout payout, String by, String why) {
        payouts.put(payout.payoutId(), payout);
    }

    @Override
    public void addFinding(@Nullable UUID payoutId, String detail) {
        findings.add(detail);
    }

    @Override
    public List<Payout> inStates(RailKind rail, List<PayoutState.Name> states, int limit) {
        return payouts.values().stream()
                .filter(payout ->
                        payout.rail() == rail && states.contains(payout.state().name()))
                .limit(limit)
                .toList();
    }

    @Override
    public void post(Payout payout, Step.Movement movement) {
        var amount = payout.amount();
        switch (movement) {
            case NONE -> {}
            case PAID -> {
                transit = transit.minus(amount);
                gone = gone.plus(amount);
            }
            case BACK -> {
                transit = transit.minus(amount);
                payable = payable.plus(amount);
            }
            case RETURNED -> {
                gone = gone.minus(amount);
                payable = payable.plus(amount);
            }
        }
    }

    public Money payable() {
        return payable;
    }

    public Money transit() {
        return transit;
    }

    /** What left the bank, as this book has it. */
    public Money gone() {
        return gone;
    }

    public List<String> findings() {
        return List.copyOf(findings);
    }
}
