package io.fairground.payment.payout;

import io.fairground.payment.payout.PayoutState.Sent;
import io.fairground.payment.payout.PayoutState.Unknown;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Source;
import io.fairground.payment.rail.Rail;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What asking the rail again, and its statements, say of a payout that was sent.
 *
 * @param absenceAfter how long after it was sent a rail may still pay; a statement that reaches further, without the
 *     payment in it, shows that it was not made
 */
public record Unsettled(Duration absenceAfter) {

    /** @return nothing when the answer says nothing */
    public Optional<Evidence> evidence(Payout payout, Rail.Status status, Instant now) {
        return switch (status) {
            case Rail.Status.Paid(String reference) -> Optional.of(query(payout, Outcome.PAID, reference, now));
            case Rail.Status.NotPaid(String reason) -> Optional.of(query(payout, Outcome.NOT_PAID, reason, now));
            case Rail.Status.Pending _, Rail.Status.NotFound _, Rail.Status.NoneKnown _ -> Optional.empty();
        };
    }

    /**
     * A payment that is in no statement was not made, if the rail says so too. One without the other stays unknown: two
     * people decide.
     *
     * @param completeTo all of the rail's statements up to here were read
     */
    public Optional<Evidence> absence(Payout payout, Rail.Status status, Instant completeTo) {
        var sentAt = switch (payout.state()) {
            case Sent(var _, Instant at, var _) -> at;
            case Unknown(var _, Instant at, var _, var _, var _) -> at;
            case PayoutState.Requested _,
                    PayoutState.Proposed _,
                    PayoutState.Approved _,
                    PayoutState.Settled _,
                    PayoutState.Rejected _,
                    PayoutState.Returned _,
                    PayoutState.Withdrawn _ -> null;
        };
        if (sentAt == null || !completeTo.isAfter(sentAt.plus(absenceAfter))) {
            return Optional.empty();
        }
        return status instanceof Rail.Status.NotPaid
                ? Optional.of(new Evidence(
                        payout.payoutId(),
                        Source.STATEMENT,
                        Outcome.NOT_PAID,
                        "in no statement up to " + completeTo,
                        null,
                        completeTo))
                : Optional.empty();
    }

    private static Evidence query(Payout payout, Outcome outcome, String reference, Instant now) {
        return new Evidence(payout.payoutId(), Source.STATUS_QUERY, outcome, reference, null, now);
    }
}
