package io.fairground.payment.ledger.store;

import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.AsOf;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** The ledger in PostgreSQL; a batch of postings is one statement a table. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiLedger implements Ledger {

    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Balances balances;
    private final StoredTransactions transactions;
    private final Ids ids;
    private final Clock clock;

    JdbiLedger(Jdbi jdbi, Accounts accounts, Balances balances, StoredTransactions transactions, Ids ids, Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.balances = balances;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    private record NewTransaction(UUID id, Posting posting) {}

    private record NewEntry(
            UUID transactionId, int line, int lineCount, UUID account, String side, long minor, String currency) {}

    @Override
    public List<Posted> postAll(Collection<Posting> postings) {
        if (postings.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> {
            var wanted = new LinkedHashMap<String, NewTransaction>();
            postings.forEach(
                    posting -> wanted.putIfAbsent(posting.idempotencyKey(), new NewTransaction(ids.next(), posting)));
            var inserted = insertTransactions(handle, wanted.values());
            insertEntries(
                    handle,
                    wanted.values().stream()
                            .filter(tx -> inserted.contains(tx.id()))
                            .toList());
            var earlier = inserted.size() == wanted.size() ? Map.<String, Earlier>of() : findEarlier(handle, wanted);
            var seen = new HashSet<String>();
            return postings.stream()
                    .map(posting -> {
                        var key = posting.idempotencyKey();
                        var mine = Objects.requireNonNull(wanted.get(key));
                        var first = seen.add(key) && inserted.contains(mine.id());
                        return first ? new Posted(mine.id(), true) : repeated(posting, mine, earlier.get(key));
                    })
                    .toList();
        });
    }

    private static Posted repeated(Posting posting, NewTransaction mine, @Nullable Earlier earlier) {
        var hash = earlier == null ? mine.posting().requestHash() : earlier.requestHash();
        if (!Arrays.equals(hash, posting.requestHash())) {
            throw new IllegalStateException("another posting is in the ledger under " + posting.idempotencyKey());
        }
        return new Posted(earlier == null ? mine.id() : earlier.id(), false);
    }

    private Set<UUID> insertTransactions(Handle handle, Collection<NewTransaction> transactions) {
        var now = clock.instant();
        return handle.createQuery("""
                        insert into ledger_transaction
                            (id, idempotency_key, request_sha256, type, line_count, recorded_at,
                             valid_date, reverses, reason, exact_minor, rounded)
                        select id, idempotency_key, request_sha256, type, line_count, :now,
                               coalesce(valid_date, :today), reverses, reason, exact_minor, rounded
                        from unnest(:ids, :keys, :hashes, :types, :counts, :days, :reverses, :reasons, :exact, :rounded)
                            as new (id, idempotency_key, request_sha256, type, line_count,
                                    valid_date, reverses, reason, exact_minor, rounded)
                        order by idempotency_key
                        on conflict (idempotency_key) do nothing
                        returning id""")
                .bind("ids", Column.of("uuid", transactions, NewTransaction::id))
                .bind("keys", Column.of("text", transactions, tx -> tx.posting().idempotencyKey()))
                .bind(
                        "hashes",
                        Column.of("bytea", transactions, tx -> tx.posting().requestHash()))
                .bind(
                        "types",
                        Column.of(
                                "text", transactions, tx -> tx.posting().type().name()))
                .bind(
                        "counts",
                        Column.of(
                                "int4", transactions, tx -> tx.posting().lines().size()))
                .bind("days", column("date", transactions, Posting::validOn))
                .bind("reverses", column("uuid", transactions, Posting::reverses))
                .bind("reasons", column("text", transactions, Posting::reason))
                .bind("exact", column("numeric", transactions, JdbiLedger::exactMinor))
                .bind("rounded", column("text", transactions, JdbiLedger::roundingMode))
                .bind("now", Timestamp.from(now))
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .mapTo(UUID.class)
                .set();
    }

    private static Argument column(
            String type, Collection<NewTransaction> rows, Function<Posting, ? extends @Nullable Object> cell) {
        return Column.of(type, rows, row -> cell.apply(row.posting()));
    }

    private static @Nullable BigDecimal exactMinor(Posting posting) {
        var rounding = posting.rounding();
        return rounding == null ? null : rounding.exactMinor();
    }

    private static @Nullable String roundingMode(Posting posting) {
        var rounding = posting.rounding();
        return rounding == null ? null : rounding.mode().name();
    }

    private void insertEntries(Handle handle, Collection<NewTransaction> transactions) {
        var lines = transactions.stream().flatMap(tx -> tx.posting().lines().stream());
        var accountIds = accounts.ensured(
                handle, lines.map(line -> line.account()).distinct().toList());
        var entries = new ArrayList<NewEntry>();
        for (var transaction : transactions) {
            var posting = transaction.posting();
            int number = 0;
            for (var line : posting.lines()) {
                number++;
                entries.add(new NewEntry(
                        transaction.id(),
                        number,
                        posting.lines().size(),
                        Objects.requireNonNull(accountIds.get(line.account())),
                        line.side().name(),
                        line.amount().amountMinor(),
                        line.amount().currency()));
            }
        }
        handle.createUpdate("""
                        insert into entry
                            (transaction_id, line, line_count, account_id, side, amount_minor, currency)
                        select * from unnest(:transactions, :lines, :counts, :accounts, :sides, :amounts, :currencies)""")
                .bind("transactions", Column.of("uuid", entries, NewEntry::transactionId))
                .bind("lines", Column.of("int4", entries, NewEntry::line))
                .bind("counts", Column.of("int4", entries, NewEntry::lineCount))
                .bind("accounts", Column.of("uuid", entries, NewEntry::account))
                .bind("sides", Column.of("text", entries, NewEntry::side))
                .bind("amounts", Column.of("int8", entries, NewEntry::minor))
                .bind("currencies", Column.of("text", entries, NewEntry::currency))
                .execute();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
    private record Earlier(UUID id, byte[] requestHash) {}

    private static Map<String, Earlier> findEarlier(Handle handle, Map<String, NewTransaction> wanted) {
        var earlier = new HashMap<String, Earlier>();
        handle.createQuery("""
                        select idempotency_key, id, request_sha256 from ledger_transaction
                        where idempotency_key = any(:keys)""")
                .bind("keys", Column.of("text", wanted.keySet(), key -> key))
                .map((row, context) -> Map.entry(
                        row.getString("idempotency_key"),
                        new Earlier(row.getObject("id", UUID.class), row.getBytes("request_sha256"))))
                .forEach(found -> earlier.put(found.getKey(), found.getValue()));
        return earlier;
    }

    @Override
    public Posted reverse(UUID transactionId, String reason) {
        var posted = jdbi.withHandle(handle -> transactions.find(handle, List.of(transactionId)))
                .get(transactionId);
        if (posted == null) {
            throw new IllegalStateException("there is no transaction " + transactionId);
        }
        return postAll(List.of(Posting.reversal(transactionId, posted.lines(), reason)))
                .getFirst();
    }

    @Override
    public List<Money> balancesAt(AccountKind kind, String owner, AsOf asOf) {
        return jdbi.withHandle(handle -> balances.at(handle, kind, owner, asOf));
    }

    @Override
    public List<Money> balances(AccountKind kind, String owner) {
        return jdbi.withHandle(handle -> balances.of(handle, kind, owner));
    }

    @Override
    public List<Money> lockedBalances(AccountKind kind, String owner, Set<String> currencies) {
        return jdbi.withHandle(handle -> {
            accounts.ensured(
                    handle,
                    currencies.stream()
                            .map(currency -> new Account(kind, owner, currency))
                            .toList());
            balances.lock(handle, kind, owner, currencies);
            return balances.of(handle, kind, owner);
        });
    }
}
