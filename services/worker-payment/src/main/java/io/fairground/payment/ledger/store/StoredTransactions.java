package io.fairground.payment.ledger.store;

import io.fairground.payment.ledger.SealedTransaction;
import io.fairground.payment.ledger.SealedTransaction.StoredAccount;
import io.fairground.payment.ledger.SealedTransaction.StoredEntry;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads transactions with their entries and accounts, as they stand. */
@ApplicationScoped
class StoredTransactions {

    /** Ordered by id. */
    Map<UUID, SealedTransaction> find(Handle handle, Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, SealedTransaction>();
        var entries = entries(handle, ids);
        handle.createQuery("select * from ledger_transaction where id = any(:ids) order by id")
                .bind("ids", Column.of("uuid", ids, id -> id))
                .map((row, context) -> transaction(row, entries))
                .forEach(transaction -> found.put(transaction.id(), transaction));
        return found;
    }

    private static SealedTransaction transaction(ResultSet row, Map<UUID, List<StoredEntry>> entries)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SealedTransaction(
                id,
                row.getString("idempotency_key"),
                row.getBytes("request_sha256"),
                row.getString("type"),
                row.getInt("line_count"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_date", LocalDate.class),
                row.getObject("reverses", UUID.class),
                row.getString("reason"),
                rounding(row),
                entries.getOrDefault(id, List.of()));
    }

    private static @Nullable String rounding(ResultSet row) throws SQLException {
        var exact = row.getBigDecimal("exact_minor");
        var mode = row.getString("rounded");
        return exact == null && mode == null ? null : mode + " " + exact;
    }

    private static Map<UUID, List<StoredEntry>> entries(Handle handle, Collection<UUID> ids) {
        var entries = new LinkedHashMap<UUID, List<StoredEntry>>();
        handle.createQuery("""
                        select e.transaction_id, e.line, e.line_count, a.id as account_id, a.kind, a.owner,
                               a.currency as account_currency, a.created_at, e.currency, e.side, e.amount_minor
                        from entry e join account a on a.id = e.account_id
                        where e.transaction_id = any(:ids) order by e.transaction_id, e.line""")
                .bind("ids", Column.of("uuid", ids, id -> id))
                .map((row, context) -> Map.entry(row.getObject("transaction_id", UUID.class), entry(row)))
                .forEach(entry -> entries.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return entries;
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getInt("line"),
                row.getInt("line_count"),
                new StoredAccount(
                        row.getObject("account_id", UUID.class),
                        row.getString("kind"),
                        row.getString("owner"),
                        row.getString("account_currency"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()),
                row.getString("currency"),
                row.getString("side"),
                row.getLong("amount_minor"));
    }
}
