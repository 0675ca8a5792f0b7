package io.fairground.dataset.items.app;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The body of an import on disk, gone when closed.
 *
 * <p>Received whole before the transaction begins: a slow client costs disk space, not a connection to the database and
 * an open snapshot.
 */
record ReceivedFile(Path path, long byteCount, String sha256) implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    /** @throws ProblemException {@code too-large} as soon as the body is known to be */
    static ReceivedFile receive(InputStream body, long bytesMax) throws IOException {
        var path = Files.createTempFile("fairground-import-", ".jsonl");
        try {
            var digest = newDigest();
            var byteCount = copy(body, path, digest, bytesMax);
            return new ReceivedFile(path, byteCount, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static long copy(InputStream body, Path path, MessageDigest digest, long bytesMax) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        var total = 0L;
        try (var out = Files.newOutputStream(path)) {
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > bytesMax) {
                    throw new ProblemException(
                            CommonProblem.TOO_LARGE, "an import has at most " + bytesMax + " bytes; send several");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return total;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
