package io.fairground.payment.ledger;

import io.fairground.kernel.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount into parts that add up to it exactly. */
public final class Split {

    private Split() {}

    /**
     * Largest remainder (Hamilton): each part gets its whole minor units, and what is left goes one by one to the parts
     * with the largest remainders; of equal ones the first in the list.
     *
     * @param weights zero or more each, not all zero
     */
    public static List<Money> byLargestRemainder(Money total, List<Long> weights) {
        var sum = weights.stream().map(Split::weight).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0 || total.amountMinor() < 0) {
            throw new IllegalArgumentException("cannot divide " + total + " by " + weights);
        }
        var minor = BigInteger.valueOf(total.amountMinor());
        var shares = weights.stream()
                .map(weight -> minor.multiply(weight(weight)).divideAndRemainder(sum))
                .toList();
        var parts = new ArrayList<>(
                shares.stream().map(share -> share[0].longValueExact()).toList());
        var left = total.amountMinor() - parts.stream().mapToLong(part -> part).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream().map(part -> new Money(part, total.currency())).toList();
    }

    private static BigInteger weight(long weight) {
        if (weight < 0) {
            throw new IllegalArgumentException("a weight is zero or more: " + weight);
        }
        return BigInteger.valueOf(weight);
    }
}
