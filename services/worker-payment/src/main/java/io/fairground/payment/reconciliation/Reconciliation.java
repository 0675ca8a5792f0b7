package io.fairground.payment.reconciliation;

import io.fairground.payment.reconciliation.Item.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that was sent up to the end of a day (UTC), in three books.
 *
 * @param open what is not matched
 */
public record Reconciliation(LocalDate day, int matched, int timing, int unexplained, List<Open> open) {

    /** One that is not matched. */
    public record Open(Item item, Verdict verdict, Duration age) {}

    public Reconciliation {
        open = List.copyOf(open);
    }

    public static Reconciliation of(LocalDate day, List<Item> items, Instant now, Duration patience) {
        var judged = items.stream()
                .map(item -> new Open(item, item.verdict(now, patience), item.age(now)))
                .toList();
        return new Reconciliation(
                day,
                count(judged, Verdict.MATCHED),
                count(judged, Verdict.TIMING),
                count(judged, Verdict.UNEXPLAINED),
                judged.stream().filter(one -> one.verdict() != Verdict.MATCHED).toList());
    }

    private static int count(List<Open> judged, Verdict verdict) {
        return (int) judged.stream().filter(one -> one.verdict() == verdict).count();
    }
}
