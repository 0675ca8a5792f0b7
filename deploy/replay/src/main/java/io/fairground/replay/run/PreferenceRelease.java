package io.fairground.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.replay.client.Datasets.ReleaseView;
import io.fairground.replay.client.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The preferences as a file for training.
 *
 * @param hash of the file, computed here; the release is what it says it is when this equals its root hash
 */
public record PreferenceRelease(Path file, ReleaseView release, long lines, String hash) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public boolean isProven() {
        return hash.equals(release.rootHash()) && lines == release.rowCount();
    }

    static PreferenceRelease cut(Market market, RunFolder run, UUID jobId) {
        var found = new AtomicReference<ReleaseView>();
        Await.until("the preferences can be released", PATIENCE, () -> {
            try {
                found.set(market.datasets.release(
                        market.vendor, run.id("pandalm/release").toString(), jobId, "trl-preference"));
                return true;
            } catch (Refusal refusal) {
                if (refusal.problem().startsWith("job-not-")) {
                    return false;
                }
                throw refusal;
            }
        });
        return download(market, run.file("preferences.jsonl"), found.get());
    }

    private static PreferenceRelease download(Market market, Path file, ReleaseView release) {
        try {
            var rows = market.datasets.rows(market.vendor, release.releaseId()).getBytes(UTF_8);
            Files.write(file, rows);
            return new PreferenceRelease(file, release, Files.readAllLines(file).size(), sha256(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
