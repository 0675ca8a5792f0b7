package io.fairground.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Looks at the tables of the service under test. */
public final class Database {

    private Database() {}

    /** Rows of each table; without those the relay empties and Flyway keeps. */
    public static Map<String, Long> rowCounts() {
        var counts = new TreeMap<String, Long>();
        for (var table : tables()) {
            counts.put(table, count("select count(*) from \"" + table + "\""));
        }
        return counts;
    }

    /** The one number a query returns. */
    public static long count(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static void execute(String sql) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Iterable<String> tables() {
        var tables = new java.util.ArrayList<String>();
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select tablename from pg_tables where schemaname = 'public'
                        and tablename not in ('outbox', 'flyway_schema_history')""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AgroalDataSource dataSource() {
        return Arc.container().instance(AgroalDataSource.class).get();
    }
}
