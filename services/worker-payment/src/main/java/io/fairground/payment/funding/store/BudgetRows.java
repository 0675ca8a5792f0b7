package io.fairground.payment.funding.store;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads a budget together: what was reserved, what the ledger says was paid, what went back. */
@ApplicationScoped
class BudgetRows {

    private record Amounts(Money reserved, Money paid, Money released, long earnings) {}

    Optional<Budget> find(Handle handle, UUID jobId) {
        return handle.createQuery("select tenant, state, ran_dry_at from job where job_id = :jobId")
                .bind("jobId", jobId)
                .map((row, context) -> budget(handle, jobId, row))
                .findOne();
    }

    private static Budget budget(Handle handle, UUID jobId, ResultSet job) throws SQLException {
        var state = Budget.State.valueOf(job.getString("state"));
        var amounts = amounts(handle, jobId);
        return new Budget(
                jobId,
                job.getString("tenant"),
                state,
                job.getObject("ran_dry_at") != null,
                amounts.stream().map(Amounts::reserved).toList(),
                amounts.stream().map(Amounts::paid).toList(),
                state == Budget.State.SETTLED
                        ? amounts.stream().map(Amounts::released).toList()
                        : List.of(),
                refusals(handle, jobId),
                amounts.stream().mapToLong(Amounts::earnings).sum());
    }

    private static List<Amounts> amounts(Handle handle, UUID jobId) {
        return handle.createQuery("""
                        select r.currency, r.reserved_minor, coalesce(r.released_minor, 0) as released_minor,
                               coalesce(sum(case e.side when 'DEBIT' then e.amount_minor else -e.amount_minor end), 0) as paid_minor,
                               coalesce(sum(case e.side when 'DEBIT' then 1 when 'CREDIT' then -1 end), 0) as earnings
                        from job_reservation r
                        left join account a on a.kind = 'CLIENT_ESCROW' and a.owner = r.job_id::text
                                           and a.currency = r.currency
                        left join (entry e join ledger_transaction t on t.id = e.transaction_id and t.type in ('ACCRUAL', 'REVERSAL'))
                               on e.account_id = a.id
                        where r.job_id = :jobId
                        group by r.currency, r.reserved_minor, r.released_minor order by r.currency""")
                .bind("jobId", jobId)
                .map((row, context) -> amounts(row))
                .list();
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Amounts(
                new Money(row.getLong("reserved_minor"), currency),
                new Money(row.getBigDecimal("paid_minor").longValueExact(), currency),
                new Money(row.getLong("released_minor"), currency),
                row.getLong("earnings"));
    }

    private static List<Refusal> refusals(Handle handle, UUID jobId) {
        return handle.createQuery("select * from funding_refusal where job_id = :jobId order by position")
                .bind("jobId", jobId)
                .map((row, context) -> refusal(row))
                .list();
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        var region = row.getString("region");
        var currency = row.getString("currency");
        return new Refusal(
                Refusal.Code.valueOf(row.getString("code")),
                row.getString("detail"),
                region == null ? null : Region.of(region),
                currency == null ? null : new Money(row.getLong("smallest_minor"), currency));
    }
}
