package io.fairground.payment.settlement;

import io.fairground.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a reserved budget was divided.
 *
 * @param paid what workers earned, for each reserved currency
 * @param released what is left, for each reserved currency
 */
public record Remainder(List<Money> paid, List<Money> released) {

    public Remainder {
        paid = List.copyOf(paid);
        released = List.copyOf(released);
    }

    /**
     * @param escrow what the ledger still holds for the job
     * @throws IllegalStateException when more was paid than reserved: settling would hide it
     */
    public static Remainder of(List<Money> reserved, List<Money> escrow) {
        Map<String, Money> held = escrow.stream().collect(Collectors.toMap(Money::currency, Function.identity()));
        var released = reserved.stream()
                .map(amount -> held.getOrDefault(amount.currency(), Money.zero(amount.currency())))
                .toList();
        if (released.stream().anyMatch(amount -> amount.amountMinor() < 0)) {
            throw new IllegalStateException("escrow is below zero: " + released);
        }
        var paid = new ArrayList<Money>();
        for (int i = 0; i < reserved.size(); i++) {
            paid.add(reserved.get(i).minus(released.get(i)));
        }
        return new Remainder(paid, released);
    }

    /** What a posting can carry: entries are above zero. */
    public List<Money> toRelease() {
        return released.stream().filter(amount -> amount.amountMinor() > 0).toList();
    }
}
