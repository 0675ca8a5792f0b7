package io.fairground.bench.platform;

import io.fairground.bench.BenchException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** An empty database with an owner of its own, on the platform's PostgreSQL; gone when it is closed. */
public final class ScratchDatabase implements AutoCloseable {

    private final RunningPlatform platform;
    private final String name;
    private final String password;

    /**
     * @param name of the database and of its owner: lower-case letters, digits and underscores, since it is not quoted
     * @param password hexadecimal, since it is not quoted either
     */
    public ScratchDatabase(RunningPlatform platform, String name, String password) {
        this.platform = platform;
        this.name = name;
        this.password = password;
        close(); // one that a killed run has left
        asAdministrator(List.of(
                "create role " + name + " login password '" + password + "'",
                "create database " + name + " owner " + name,
                "revoke connect, temporary on database " + name + " from public"));
    }

    public String url() {
        return platform.url(name);
    }

    public String owner() {
        return name;
    }

    public String password() {
        return password;
    }

    /** A new connection of the administrator. */
    public Connection connect() {
        return platform.connect(name);
    }

    /** Ends what is still connected. */
    @Override
    public void close() {
        asAdministrator(List.of("drop database if exists " + name + " with (force)", "drop role if exists " + name));
    }

    private void asAdministrator(List<String> statements) {
        try (var connection = platform.connect("postgres");
                var jdbc = connection.createStatement()) {
            for (var statement : statements) {
                jdbc.execute(statement);
            }
        } catch (SQLException e) {
            throw new BenchException("the scratch database " + name + ": " + e.getMessage(), e);
        }
    }
}
