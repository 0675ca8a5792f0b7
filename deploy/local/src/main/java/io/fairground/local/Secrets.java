package io.fairground.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** Passwords and client secrets, made at random when first asked for and the same ever after. */
public final class Secrets {
    private static final int BYTES = 20;

    private final Path file;
    private final Properties known;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Properties known) {
        this.file = file;
        this.known = known;
    }

    /** Opens the secrets of a home; the file appears with the first secret. */
    public static Secrets of(Home home) {
        return new Secrets(home.secrets(), PrivateFile.read(home.secrets()));
    }

    /** The secret of that name, made now if there was none. */
    public synchronized String get(String name) {
        return find(name).orElseGet(() -> make(name));
    }

    /** The secret of that name, if there is one. */
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(known.getProperty(name));
    }

    private String make(String name) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        known.setProperty(name, secret);
        // Read again first: a second process may have added secrets since this one opened the file.
        var current = PrivateFile.read(file);
        if (current.getProperty(name) != null) {
            secret = current.getProperty(name);
        }
        current.setProperty(name, secret);
        known.putAll(current);
        PrivateFile.write(file, current);
        return secret;
    }

    @Override
    public String toString() {
        return "Secrets[" + file + "]";
    }
}
