package io.fairground.quality.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * An id that follows from the content: the same texts have the same id in every item, job and dataset, and nobody has to hand
 * out ids. A UUID of version 8 (RFC 9562, section 5.8): the first 128 bits of the SHA-256 of the texts in UTF-8, a zero byte
 * between them, with version and variant set. Payloads hold no zero byte, so no two lists of texts look the same.
 *
 * <p>Example: {@code of("a", "b")} digests the bytes {@code 61 00 62}.
 */
final class ContentId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ContentId() {}

    static UUID of(String... texts) {
        var digest = sha256();
        for (var i = 0; i < texts.length; i++) {
            if (i > 0) {
                digest.update((byte) 0);
            }
            digest.update(texts[i].getBytes(UTF_8));
        }
        var bits = ByteBuffer.wrap(digest.digest());
        var high = bits.getLong() & ~VERSION_BITS | VERSION_8;
        var low = bits.getLong() & ~VARIANT_BITS | VARIANT;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
