package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folders of one local platform.
 *
 * @param checkout the root of the source tree
 * @param dist unpacked PostgreSQL and Keycloak, shared by every home of the checkout
 * @param state data, logs, pids and secrets of this platform alone
 */
public record Home(Path checkout, Path dist, Path state) {

    /** The platform of a checkout; {@code chosen} replaces only the state, so that tests never touch a user's data. */
    public static Home of(Path checkout, Map<String, String> environment, Optional<Path> chosen) {
        var root = checkout.toAbsolutePath().normalize();
        var standard = Optional.ofNullable(environment.get("FAIRGROUND_HOME"))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElse(root.resolve(".fairground"));
        var dist = Optional.ofNullable(environment.get("FAIRGROUND_DIST"))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElse(standard.resolve("dist"));
        return new Home(
                root, dist, chosen.map(Path::toAbsolutePath).orElse(standard).normalize());
    }

    Path target() {
        return checkout.resolve("deploy/local/target");
    }

    Path secrets() {
        return state.resolve("secrets.properties");
    }

    Path platform() {
        return state.resolve("platform.properties");
    }

    Path log(String name) {
        return folder("log").resolve(name + ".log");
    }

    Path pid(String name) {
        return folder("run").resolve(name + ".pid");
    }

    Path data(String name) {
        return folder("data").resolve(name);
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(state.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
