package io.fairground.dataset.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the rows of a release in their order, each followed by one line feed: what {@code sha256sum} says of the
 * file that its rows are downloaded to.
 */
public final class RootHash {

    private final MessageDigest digest;
    private long rowCount;
    private long byteCount;

    public RootHash() {
        digest = sha256();
    }

    /** SHA-256 of a whole file, in hexadecimal digits. */
    public static String ofFile(byte[] body) {
        return HexFormat.of().formatHex(sha256().digest(body));
    }

    public void add(byte[] row) {
        digest.update(row);
        digest.update((byte) '\n');
        rowCount++;
        byteCount += row.length + 1L;
    }

    public long rowCount() {
        return rowCount;
    }

    /** Line feeds counted. */
    public long byteCount() {
        return byteCount;
    }

    /** 64 hexadecimal digits. Ends the hash: no row can be added any more. */
    public String end() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
