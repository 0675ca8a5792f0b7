package io.fairground.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one run keeps on disk. All its ids and passwords follow from its name, its start and its secret, so that a
 * resumed run sends the very requests it would have sent.
 */
public final class RunFolder {

    private final Path folder;
    private final String name;
    private final Instant startedAt;
    private final byte[] secret;

    private RunFolder(Path folder, Properties state) {
        this.folder = folder;
        this.name = state.getProperty("name");
        this.startedAt = Instant.parse(state.getProperty("startedAt"));
        this.secret = Base64.getDecoder().decode(state.getProperty("secret"));
    }

    /** A new run, or the one of that name. */
    public static RunFolder open(Path runs, String name, Instant now) {
        try {
            var folder = Files.createDirectories(runs.resolve(name));
            var file = folder.resolve("run.properties");
            if (!Files.exists(file)) {
                create(file, name, now);
            }
            var state = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                state.load(reader);
            }
            return new RunFolder(folder, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file, String name, Instant now) throws IOException {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var state = new Properties();
        state.setProperty("name", name);
        state.setProperty("startedAt", now.toString());
        state.setProperty("secret", Base64.getEncoder().encodeToString(secret));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        try (var writer = Files.newBufferedWriter(file)) {
            state.store(writer, "The logins of this run follow from the secret.");
        }
    }

    public String name() {
        return name;
    }

    public Path acknowledged() {
        return folder.resolve("acknowledged.jsonl");
    }

    public Path file(String fileName) {
        return folder.resolve(fileName);
    }

    public String password(String username) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derived("password", username));
    }

    /** A UUIDv7 of the run's start whose random part follows from the name: the same name gives the same id. */
    public UUID id(String what) {
        var random = ByteBuffer.wrap(derived("id", what));
        var high = (startedAt.toEpochMilli() << 16) | 0x7000L | (random.getLong() & 0x0FFFL);
        var low = 0x8000_0000_0000_0000L | (random.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    private byte[] derived(String use, String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal((use + "/" + name + "/" + what).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
