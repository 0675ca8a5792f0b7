package io.fairground.payment.ledger.store;

import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Chain;
import io.fairground.payment.ledger.Seal;
import io.fairground.payment.ledger.SealedTransaction;
import io.fairground.payment.ledger.Side;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/** The hash chain in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiChain implements Chain {

    /** Any number no other advisory lock of this database uses. */
    private static final long SEALER_LOCK = 0x5EA1_0001L;

    private final Jdbi jdbi;
    private final StoredTransactions transactions;

    JdbiChain(Jdbi jdbi, StoredTransactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    @Override
    public boolean tryBecomeSealer() {
        return jdbi.withHandle(handle -> handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", SEALER_LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Seal> head() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from ledger_seal order by position desc limit 1")
                .map((row, context) -> SealRows.seal(row))
                .findOne());
    }

    @Override
    public List<SealedTransaction> takeUnsealed(int limit) {
        return jdbi.withHandle(handle -> {
            var ids = handle.createQuery("""
                            delete from ledger_unsealed where transaction_id in
                                (select transaction_id from ledger_unsealed order by transaction_id limit :limit)
                            returning transaction_id""")
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
            return List.copyOf(transactions.find(handle, ids).values());
        });
    }

    @Override
    public void add(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into ledger_seal (position, transaction_id, previous_hash, hash, sealed_at)
                        select * from unnest(:positions, :transactions, :previous, :hashes, :sealed)""")
                .bind("positions", Column.of("int8", seals, Seal::position))
                .bind("transactions", Column.of("uuid", seals, Seal::transactionId))
                .bind("previous", Column.of("bytea", seals, Seal::previousHash))
                .bind("hashes", Column.of("bytea", seals, Seal::hash))
                .bind("sealed", Column.of("timestamptz", seals, Seal::sealedAt))
                .execute());
    }

    @Override
    public List<Link> linksAfter(long position, int limit) {
        return jdbi.withHandle(handle -> {
            var seals = handle.createQuery(
                            "select * from ledger_seal where position > :position order by position limit :limit")
                    .bind("position", position)
                    .bind("limit", limit)
                    .map((row, context) -> SealRows.seal(row))
                    .list();
            var found = transactions.find(
                    handle, seals.stream().map(Seal::transactionId).toList());
            return seals.stream()
                    .map(seal -> new Link(seal, found.get(seal.transactionId())))
                    .toList();
        });
    }

    @Override
    public long unsealedCount() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from ledger_unsealed")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<UUID> firstUnbalanced() {
        return first("""
                select t.id from ledger_transaction t
                where (select count(*) from entry e where e.transaction_id = t.id) <> t.line_count
                   or exists (select from entry e where e.transaction_id = t.id group by e.currency
                              having sum(case e.side when 'DEBIT' then e.amount_minor else -e.amount_minor end) <> 0)
                order by t.id limit 1""");
    }

    @Override
    public Optional<UUID> firstNeitherSealedNorWaiting() {
        return first("""
                select t.id from ledger_transaction t
                where not exists (select from ledger_seal s where s.transaction_id = t.id)
                  and not exists (select from ledger_unsealed u where u.transaction_id = t.id)
                order by t.id limit 1""");
    }

    @Override
    public Optional<Account> firstBelowZero() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.kind, a.owner, a.currency from account a join entry e on e.account_id = a.id
                        where a.kind = any(:growOnDebit) or a.kind = any(:growOnCredit)
                        group by a.id
                        having sum(case e.side when 'DEBIT' then e.amount_minor else -e.amount_minor end)
                               * (case when a.kind = any(:growOnDebit) then 1 else -1 end) < 0
                        order by a.kind, a.owner, a.currency limit 1""")
                .bind("growOnDebit", boundedKinds(Side.DEBIT))
                .bind("growOnCredit", boundedKinds(Side.CREDIT))
                .map((row, context) -> new Account(
                        AccountKind.valueOf(row.getString("kind")), row.getString("owner"), row.getString("currency")))
                .findOne());
    }

    private static Argument boundedKinds(Side side) {
        return Column.of("text", AccountKind.boundedGrowingOn(side), AccountKind::name);
    }

    private Optional<UUID> first(String sql) {
        return jdbi.withHandle(
                (Handle handle) -> handle.createQuery(sql).mapTo(UUID.class).findOne());
    }
}
