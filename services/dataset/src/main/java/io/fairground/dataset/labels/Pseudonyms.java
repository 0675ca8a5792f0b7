package io.fairground.dataset.labels;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for workers in the releases of one dataset: the same worker has the same name in each of them, another name in
 * every other dataset, and without the key nobody can tell who she is.
 *
 * <p>The first 128 bits of HMAC-SHA-256 (RFC 2104) of the worker id in its textual form, as 32 hexadecimal digits.
 */
public final class Pseudonyms {

    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_BYTES = 16;

    private final Mac mac;

    /** @param key secret and random, one for each dataset */
    public Pseudonyms(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a pseudonym key has " + KEY_BYTES + " bytes");
        }
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    public String of(UUID workerId) {
        var digest = mac.doFinal(workerId.toString().getBytes(US_ASCII));
        return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }
}
