package io.fairground.dataset.release.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Divides rows into training and test by their group, never by row: all rows of one prompt stand on one side, or a test would ask
 * what was taught. A group stays on its side in every release of its dataset, however it grows.
 */
public record Split(UUID datasetId, int testPercent) {

    public static final int TRAIN = 0;
    public static final int TEST = 1;

    /** More would not be a test. */
    public static final int TEST_PERCENT_MAX = 50;

    public static String name(int side) {
        return side == TEST ? "test" : "train";
    }

    /** @param group what rows have in common: the prompt */
    public int of(String group) {
        var bucket = Long.remainderUnsigned(hash(datasetId + "\n" + group), 100);
        return bucket < testPercent ? TEST : TRAIN;
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
