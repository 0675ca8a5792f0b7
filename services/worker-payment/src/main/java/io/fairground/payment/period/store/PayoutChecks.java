package io.fairground.payment.period.store;

import io.fairground.payment.period.ChecklistItem;
import io.fairground.payment.period.CloseCheck;
import io.fairground.payment.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What payouts and reconciliations have to say before a month is closed. */
@ApplicationScoped
class PayoutChecks {

    private static final int SHOWN = 100;

    private final Jdbi jdbi;

    PayoutChecks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Produces
    @Singleton
    CloseCheck noDrafts() {
        return month -> {
            var drafts = ids(month, """
                    select payout_id::text from payout where state in ('REQUESTED', 'PROPOSED', 'APPROVED')
                    and requested_at < :end order by requested_at limit :limit""");
            return new ChecklistItem(
                    "NO_DRAFTS",
                    drafts.isEmpty(),
                    "payouts that were asked for and neither sent nor withdrawn",
                    drafts);
        };
    }

    /** To be known, and no obstacle: an unknown outcome may last, and its money is in transit meanwhile. */
    @Produces
    @Singleton
    CloseCheck unknownListed() {
        return month -> new ChecklistItem("UNKNOWN_LISTED", true, "payouts whose outcome is unknown", ids(month, """
                select payout_id::text from payout where state = 'UNKNOWN' and sent_at < :end
                order by sent_at limit :limit"""));
    }

    @Produces
    @Singleton
    CloseCheck noFindings() {
        return month -> {
            var findings = ids(month, """
                    select finding_id::text from payout_finding where closed_by is null and found_at < :end
                    order by found_at limit :limit""");
            return new ChecklistItem(
                    "FINDINGS_CLOSED", findings.isEmpty(), "contradictions that nobody has looked at", findings);
        };
    }

    /** One signature covers everything up to its day. */
    @Produces
    @Singleton
    CloseCheck reconciliationSigned() {
        return month -> {
            var day = month.atEndOfMonth();
            var signed = jdbi.withHandle(
                    handle -> handle.createQuery("select exists (select from reconciliation where day = :day)")
                            .bind("day", day)
                            .mapTo(Boolean.class)
                            .one());
            return new ChecklistItem(
                    "RECONCILIATION_SIGNED",
                    signed,
                    "the reconciliation of the month's last day",
                    signed ? List.of() : List.of(day.toString()));
        };
    }

    private List<String> ids(YearMonth month, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("end", Timestamp.from(Period.untouched(month).end()))
                .bind("limit", SHOWN)
                .mapTo(String.class)
                .list());
    }
}
