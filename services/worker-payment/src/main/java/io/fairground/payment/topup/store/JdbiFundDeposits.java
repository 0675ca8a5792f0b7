package io.fairground.payment.topup.store;

import io.fairground.kernel.Money;
import io.fairground.payment.topup.FundDeposit;
import io.fairground.payment.topup.FundDeposits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Deposits into the fund in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiFundDeposits implements FundDeposits {

    private final Jdbi jdbi;

    JdbiFundDeposits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean propose(FundDeposit deposit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into top_up_deposit
                                    (deposit_id, amount_minor, currency, funder, reference, proposed_by, proposed_at)
                                values (:id, :amount, :currency, :funder, :reference, :by, :at)
                                on conflict do nothing""")
                        .bind("id", deposit.depositId())
                        .bind("amount", deposit.amount().amountMinor())
                        .bind("currency", deposit.amount().currency())
                        .bind("funder", deposit.funder())
                        .bind("reference", deposit.reference())
                        .bind("by", deposit.proposedBy())
                        .bind("at", Timestamp.from(deposit.proposedAt()))
                        .execute()
                == 1);
    }

    @Override
    public Optional<FundDeposit> find(UUID depositId) {
        return find(depositId, "");
    }

    @Override
    public Optional<FundDeposit> lock(UUID depositId) {
        return find(depositId, " for update");
    }

    private Optional<FundDeposit> find(UUID depositId, String ending) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from top_up_deposit where deposit_id = :id" + ending)
                        .bind("id", depositId)
                        .map((row, context) -> deposit(row))
                        .findOne());
    }

    @Override
    public void approve(UUID depositId, String approvedBy, Instant at, UUID transactionId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update top_up_deposit
                        set approved_by = :by, approved_at = :at, transaction_id = :transaction
                        where deposit_id = :id""")
                .bind("id", depositId)
                .bind("by", approvedBy)
                .bind("at", Timestamp.from(at))
                .bind("transaction", transactionId)
                .execute());
    }

    @Override
    public List<FundDeposit> list(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from top_up_deposit order by proposed_at desc, deposit_id limit :limit")
                .bind("limit", limit)
                .map((row, context) -> deposit(row))
                .list());
    }

    private static FundDeposit deposit(ResultSet row) throws SQLException {
        return new FundDeposit(
                row.getObject("deposit_id", UUID.class),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("funder"),
                row.getString("reference"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_by"));
    }
}
