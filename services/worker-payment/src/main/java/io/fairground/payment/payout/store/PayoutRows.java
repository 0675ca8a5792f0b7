package io.fairground.payment.payout.store;

import io.fairground.kernel.Money;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutState;
import io.fairground.payment.payout.PayoutState.Cause;
import io.fairground.payment.payout.PayoutState.Heard;
import io.fairground.payment.payout.PayoutState.Name;
import io.fairground.payment.payout.PayoutState.Opinion;
import io.fairground.payment.payout.PayoutState.Signers;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.RailKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payout's state as columns, and back. */
final class PayoutRows {

    private PayoutRows() {}

    static Payout payout(ResultSet row) throws SQLException {
        return new Payout(
                row.getObject("payout_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getString("subject"),
                row.getObject("account_id", UUID.class),
                RailKind.valueOf(row.getString("rail")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                instant(row, "requested_at"),
                state(row),
                row.getInt("version"));
    }

    private static PayoutState state(ResultSet row) throws SQLException {
        var signers = new Signers(row.getString("proposer"), row.getString("approver"));
        return switch (Name.valueOf(row.getString("state"))) {
            case REQUESTED -> new PayoutState.Requested();
            case PROPOSED -> new PayoutState.Proposed(row.getString("proposer"));
            case APPROVED -> new PayoutState.Approved(signers);
            case SENT -> new PayoutState.Sent(signers, instant(row, "sent_at"), Heard.valueOf(row.getString("heard")));
            case UNKNOWN ->
                new PayoutState.Unknown(
                        signers,
                        instant(row, "sent_at"),
                        row.getString("reason"),
                        Heard.valueOf(row.getString("heard")),
                        opinion(row));
            case SETTLED -> new PayoutState.Settled(signers, cause(row));
            case REJECTED -> new PayoutState.Rejected(signers, cause(row));
            case RETURNED -> new PayoutState.Returned(signers, cause(row));
            case WITHDRAWN -> new PayoutState.Withdrawn(row.getString("withdrawn_by"));
        };
    }

    private static @Nullable Opinion opinion(ResultSet row) throws SQLException {
        var by = row.getString("opinion_by");
        return by == null
                ? null
                : new Opinion(
                        by, Evidence.Outcome.valueOf(row.getString("opinion_outcome")), row.getString("opinion_note"));
    }

    private static Cause cause(ResultSet row) throws SQLException {
        var source = row.getString("cause_source");
        if (source != null) {
            return new Cause.Shown(Evidence.Source.valueOf(source), row.getString("cause_reference"));
        }
        var first = opinion(row);
        if (first == null) {
            throw new IllegalStateException("a payout is over without a cause: " + row.getString("payout_id"));
        }
        return new Cause.TwoPeople(
                first, new Opinion(row.getString("second_by"), first.outcome(), row.getString("second_note")));
    }

    /** Every column of the state; what the state does not have is null. */
    static Map<String, @Nullable Object> columns(PayoutState state) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("state", state.name().name());
        switch (state) {
            case PayoutState.Requested() -> {}
            case PayoutState.Proposed(String by) -> columns.put("proposer", by);
            case PayoutState.Approved(Signers signers) -> put(columns, signers);
            case PayoutState.Sent(Signers signers, Instant at, Heard heard) -> put(columns, signers, at, heard);
            case PayoutState.Unknown(Signers signers, Instant at, String reason, Heard heard, Opinion opinion) -> {
                put(columns, signers, at, heard);
                columns.put("reason", reason);
                put(columns, opinion);
            }
            case PayoutState.Settled(Signers signers, Cause cause) -> put(columns, signers, cause);
            case PayoutState.Rejected(Signers signers, Cause cause) -> put(columns, signers, cause);
            case PayoutState.Returned(Signers signers, Cause cause) -> put(columns, signers, cause);
            case PayoutState.Withdrawn(String by) -> columns.put("withdrawn_by", by);
        }
        return columns;
    }

    private static void put(Map<String, @Nullable Object> columns, Signers signers) {
        columns.put("proposer", signers.proposer());
        columns.put("approver", signers.approver());
    }

    private static void put(Map<String, @Nullable Object> columns, Signers signers, Instant at, Heard heard) {
        put(columns, signers);
        columns.put("sent_at", Timestamp.from(at));
        columns.put("heard", heard.name());
    }

    private static void put(Map<String, @Nullable Object> columns, @Nullable Opinion opinion) {
        if (opinion != null) {
            columns.put("opinion_by", opinion.by());
            columns.put("opinion_outcome", opinion.outcome().name());
            columns.put("opinion_note", opinion.note());
        }
    }

    private static void put(Map<String, @Nullable Object> columns, Signers signers, Cause cause) {
        put(columns, signers);
        switch (cause) {
            case Cause.Shown(Evidence.Source source, String reference) -> {
                columns.put("cause_source", source.name());
                columns.put("cause_reference", reference);
            }
            case Cause.TwoPeople(Opinion first, Opinion second) -> {
                put(columns, first);
                columns.put("second_by", second.by());
                columns.put("second_note", second.note());
            }
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
