package io.fairground.bench.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.platform.ScratchDatabase;
import io.fairground.kit.json.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** A database of worker-payment's own, with its migrations and nobody in it. */
final class ScratchLedger implements AutoCloseable {

    private static final int PASSWORD_BYTES = 16;

    private final ScratchDatabase database;

    ScratchLedger(Context context, RandomGenerator random) {
        var password = new byte[PASSWORD_BYTES];
        random.nextBytes(password);
        this.database = new ScratchDatabase(
                context.platform(), "bench_ledger", HexFormat.of().formatHex(password));
        migrate(context.checkout());
    }

    /** As the service connects: as the owner, to whom the tables refuse changes. */
    Connection connect() {
        try {
            return DriverManager.getConnection(database.url(), database.owner(), database.password());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static EventJson json() {
        return new EventJson(new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));
    }

    /** The first number of the first row. */
    long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void migrate(Path checkout) {
        var services = checkout.resolve("services");
        try {
            for (var folder : List.of(
                    "service-kit/src/main/resources/db/kit", "worker-payment/src/main/resources/db/migration")) {
                for (var script : scripts(services.resolve(folder))) {
                    execute(Files.readString(script));
                }
            }
        } catch (IOException e) {
            throw new BenchException("the migrations cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(ScratchLedger::number)).toList();
        }
    }

    /** V10 comes after V9, and V0.1 before V1. */
    private static double number(Path script) {
        var name = script.getFileName().toString();
        return Double.parseDouble(name.substring(1, name.indexOf("__")).replace('_', '.'));
    }

    static BenchException failed(SQLException e) {
        return new BenchException("the database of the ledger: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        database.close();
    }
}
