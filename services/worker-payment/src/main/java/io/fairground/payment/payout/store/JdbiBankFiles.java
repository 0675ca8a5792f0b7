package io.fairground.payment.payout.store;

import io.fairground.kernel.Money;
import io.fairground.payment.beneficiary.PayoutAccounts;
import io.fairground.payment.payout.BankFiles;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Bank files in PostgreSQL: their head, and which payouts are in them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiBankFiles implements BankFiles {

    private static final int FETCH = 500;

    private final Jdbi jdbi;
    private final PayoutAccounts accounts;

    JdbiBankFiles(Jdbi jdbi, PayoutAccounts accounts) {
        this.jdbi = jdbi;
        this.accounts = accounts;
    }

    private record Payment(UUID payoutId, Money amount, UUID accountId) {}

    @Override
    public void add(BankFile file, List<UUID> payoutIds) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into bank_file (file_id, created_by, created_at, execution_date, payment_count,
                                                   sum_minor, currency)
                            values (:file, :by, :at, :day, :count, :sum, :currency)""")
                    .bind("file", file.fileId())
                    .bind("by", file.createdBy())
                    .bind("at", Timestamp.from(file.createdAt()))
                    .bind("day", file.executionDate())
                    .bind("count", file.count())
                    .bind("sum", file.sum().amountMinor())
                    .bind("currency", file.sum().currency())
                    .execute();
            handle.createUpdate("update payout set file_id = :file where payout_id = any(:ids)")
                    .bind("file", file.fileId())
                    .bind("ids", Column.of("uuid", payoutIds, id -> id))
                    .execute();
        });
    }

    @Override
    public Optional<BankFile> find(UUID fileId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from bank_file where file_id = :file")
                .bind("file", fileId)
                .map((row, context) -> new BankFile(
                        fileId,
                        row.getString("created_by"),
                        PayoutRows.instant(row, "created_at"),
                        row.getObject("execution_date", LocalDate.class),
                        row.getInt("payment_count"),
                        new Money(row.getLong("sum_minor"), row.getString("currency"))))
                .findOne());
    }

    @Override
    public void payments(UUID fileId, Consumer<Stream<Instruction>> reader) {
        jdbi.useHandle(handle -> {
            try (var rows = handle
                    .createQuery("""
                            select payout_id, amount_minor, currency, account_id from payout
                            where file_id = :file order by payout_id""")
                    .bind("file", fileId)
                    .setFetchSize(FETCH)
                    .map((row, context) -> new Payment(
                            row.getObject("payout_id", UUID.class),
                            new Money(row.getLong("amount_minor"), row.getString("currency")),
                            row.getObject("account_id", UUID.class)))
                    .stream()) {
                reader.accept(rows.map(this::instruction));
            }
        });
    }

    private Instruction instruction(Payment payment) {
        var account = accounts.open(payment.accountId()).orElseThrow();
        return new Instruction(payment.payoutId(), payment.amount(), account.beneficiary());
    }

    @Override
    public List<UUID> payoutsOf(UUID fileId) {
        return jdbi.withHandle(handle -> handle.createQuery("select payout_id from payout where file_id = :file")
                .bind("file", fileId)
                .mapTo(UUID.class)
                .list());
    }
}
