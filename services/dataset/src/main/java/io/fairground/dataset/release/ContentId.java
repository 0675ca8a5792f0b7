package io.fairground.dataset.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id that texts have in every item, job and dataset, and that quality-control scores responses by: the first 128 bits of the
 * SHA-256 of the texts in UTF-8, a zero byte between them, as UUID of version 8 (decision 0013).
 */
public final class ContentId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ContentId() {}

    public static UUID of(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join("\0", texts).getBytes(UTF_8));
            var bits = ByteBuffer.wrap(digest.digest());
            return new UUID(bits.getLong() & ~VERSION_BITS | VERSION_8, bits.getLong() & ~VARIANT_BITS | VARIANT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
