package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A labeling job as far as money is concerned.
 *
 * @param tenant the vendor who pays
 * @param maxOverlap the most answers a task may ever collect
 * @param expectedSeconds active seconds one answer is expected to take
 */
public record Job(
        UUID jobId,
        String tenant,
        int taskCount,
        int maxOverlap,
        int expectedSeconds,
        Instant submittedAt,
        List<JobOffer> offers) {

    public Job {
        offers = List.copyOf(offers);
    }

    /**
     * The most the job can cost, for each currency, ordered by currency: every answer at the highest price in it. A sum
     * beyond 64 bits is capped there; no vendor has as much.
     */
    public List<Money> worstCase() {
        var highest = new TreeMap<String, Money>();
        offers.forEach(offer -> highest.merge(offer.price().currency(), offer.price(), Job::higher));
        return highest.values().stream().map(price -> times(price, answers())).toList();
    }

    private long answers() {
        return (long) taskCount * maxOverlap;
    }

    private static Money times(Money price, long count) {
        try {
            return price.times(count);
        } catch (ArithmeticException e) {
            return new Money(Long.MAX_VALUE, price.currency());
        }
    }

    private static Money higher(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
