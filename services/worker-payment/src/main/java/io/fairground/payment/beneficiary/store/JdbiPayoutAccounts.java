package io.fairground.payment.beneficiary.store;

import io.fairground.payment.beneficiary.Beneficiary;
import io.fairground.payment.beneficiary.Beneficiary.BankAccount;
import io.fairground.payment.beneficiary.Beneficiary.MobileWallet;
import io.fairground.payment.beneficiary.Keyring;
import io.fairground.payment.beneficiary.PayoutAccount;
import io.fairground.payment.beneficiary.PayoutAccounts;
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

/** Encrypts before the insert and decrypts after the select: the database never sees a beneficiary. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiPayoutAccounts implements PayoutAccounts {

    /** Neither a name nor a number can hold it. */
    private static final String SEPARATOR = "\u0000";

    private final Jdbi jdbi;
    private final Keyring keyring;

    JdbiPayoutAccounts(Jdbi jdbi, Keyring keyring) {
        this.jdbi = jdbi;
        this.keyring = keyring;
    }

    @Override
    public void lockOf(UUID workerId) {
        jdbi.useHandle(handle -> handle.execute(
                "select pg_advisory_xact_lock(hashtextextended('payout-account:' || ?, 0))", workerId.toString()));
    }

    @Override
    public void add(PayoutAccount account, String rail) {
        var sealed =
                keyring.seal(written(account.beneficiary()), account.accountId().toString());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payout_account
                            (account_id, worker_id, rail, currency, key_id, sealed, mask, added_at, usable_from)
                        values (:account, :worker, :rail, :currency, :key, :sealed, :mask, :added, :usable)""")
                .bind("account", account.accountId())
                .bind("worker", account.workerId())
                .bind("rail", rail)
                .bind("currency", account.currency())
                .bind("key", sealed.keyId())
                .bind("sealed", sealed.bytes())
                .bind("mask", account.beneficiary().masked())
                .bind("added", Timestamp.from(account.addedAt()))
                .bind("usable", Timestamp.from(account.usableFrom()))
                .execute());
    }

    @Override
    public List<Shown> ofWorker(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from payout_account where worker_id = :worker order by added_at, account_id")
                .bind("worker", workerId)
                .map((row, context) -> new Shown(
                        row.getObject("account_id", UUID.class),
                        row.getString("rail"),
                        row.getString("currency"),
                        row.getString("mask"),
                        instant(row, "added_at"),
                        instant(row, "usable_from")))
                .list());
    }

    @Override
    public Optional<PayoutAccount> open(UUID accountId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from payout_account where account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> account(row))
                .findOne());
    }

    private PayoutAccount account(ResultSet row) throws SQLException {
        var id = row.getObject("account_id", UUID.class);
        var sealed = new Keyring.Sealed(row.getString("key_id"), row.getBytes("sealed"));
        return new PayoutAccount(
                id,
                row.getObject("worker_id", UUID.class),
                read(keyring.open(sealed, id.toString())),
                row.getString("currency"),
                instant(row, "added_at"),
                instant(row, "usable_from"));
    }

    private static String written(Beneficiary beneficiary) {
        return switch (beneficiary) {
            case BankAccount(String holder, String iban) -> String.join(SEPARATOR, "bank", holder, iban);
            case MobileWallet(String holder, String msisdn) -> String.join(SEPARATOR, "wallet", holder, msisdn);
        };
    }

    private static Beneficiary read(String text) {
        var parts = text.split(SEPARATOR, -1);
        return "bank".equals(parts[0]) ? new BankAccount(parts[1], parts[2]) : new MobileWallet(parts[1], parts[2]);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
