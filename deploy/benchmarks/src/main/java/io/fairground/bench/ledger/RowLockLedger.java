package io.fairground.bench.ledger;

import io.fairground.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The peer: the ledger a good engineer writes first, in the same database. Each account has a row with its balance, which a
 * posting locks and changes; one transaction a posting.
 */
final class RowLockLedger implements AutoCloseable {

    private static final String TABLES = """
            create table peer_account (id uuid not null primary key, balance_minor bigint not null)
                with (fillfactor = 50);
            create table peer_transaction (id uuid not null primary key, idempotency_key text not null unique,
                                           recorded_at timestamptz not null);
            create table peer_entry (transaction_id uuid not null references peer_transaction, line smallint not null,
                                     account_id uuid not null references peer_account, amount_minor bigint not null,
                                     primary key (transaction_id, line));
            create index peer_entry_of_account on peer_entry (account_id);""";

    private final Connection connection;
    private final Ids ids;

    private RowLockLedger(Connection connection, Ids ids) {
        this.connection = connection;
        this.ids = ids;
    }

    static void create(ScratchLedger database, UUID vendor, long budgetMinor, List<UUID> workers) {
        database.execute(TABLES);
        database.execute("insert into peer_account values ('" + vendor + "', " + budgetMinor + ")");
        var rows = workers.stream().map(worker -> "('" + worker + "', 0)").collect(Collectors.joining(", "));
        database.execute("insert into peer_account values " + rows);
    }

    static RowLockLedger open(ScratchLedger database, Ids ids) throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(false);
        return new RowLockLedger(connection, ids);
    }

    /** From the vendor's row to the worker's: the vendor's is locked first, and is the one that everybody waits for. */
    void pay(UUID vendor, UUID worker, long minor) throws SQLException {
        var id = ids.next();
        try (var lock = connection.prepareStatement("select balance_minor from peer_account where id = ? for update")) {
            lock.setObject(1, vendor);
            try (var rows = lock.executeQuery()) {
                if (!rows.next() || rows.getLong(1) < minor) {
                    throw new SQLException("the vendor has no money");
                }
            }
        }
        run("insert into peer_transaction values (?, ?, now())", id, "accrual:" + id);
        run("insert into peer_entry values (?, 1, ?, ?)", id, vendor, -minor);
        run("insert into peer_entry values (?, 2, ?, ?)", id, worker, minor);
        run("update peer_account set balance_minor = balance_minor - ? where id = ?", minor, vendor);
        run("update peer_account set balance_minor = balance_minor + ? where id = ?", minor, worker);
        connection.commit();
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
