package io.fairground.replay.audit;

import io.fairground.replay.client.Platform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** Reads the services' tables, and can do nothing else: every session is read-only. */
final class Databases {

    private static final int FETCH_ROWS = 5_000;

    private final Platform platform;

    Databases(Platform platform) {
        this.platform = platform;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param jobs bound to the one parameter of the query, if it has one */
    <T> List<T> query(String database, String sql, Collection<UUID> jobs, Row<T> reader) {
        try (var connection = connect(database);
                var query = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            query.setFetchSize(FETCH_ROWS);
            if (query.getParameterMetaData().getParameterCount() == 1) {
                query.setArray(1, connection.createArrayOf("uuid", jobs.toArray()));
            }
            try (var rows = query.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot read " + database + ": " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", platform.get("db." + database + ".user"));
        settings.setProperty("password", platform.get("db." + database + ".password"));
        settings.setProperty("options", "-c default_transaction_read_only=on");
        return DriverManager.getConnection(platform.get("db." + database + ".url"), settings);
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
