package io.fairground.payment.payout.rest;

import io.fairground.payment.payout.PayoutList;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that contradicts what is known of a payout, or speaks of one nobody knows.
 *
 * @param payoutId null when it is of none of ours
 * @param closedBy who looked at it; null while nobody has
 * @param note what she found
 */
public record FindingView(
        UUID findingId,
        @Nullable UUID payoutId,
        String detail,
        Instant foundAt,
        @Nullable String closedBy,
        @Nullable String note) {

    static FindingView of(PayoutList.Finding finding) {
        return new FindingView(
                finding.findingId(),
                finding.payoutId(),
                finding.detail(),
                finding.foundAt(),
                finding.closedBy(),
                finding.note());
    }
}
