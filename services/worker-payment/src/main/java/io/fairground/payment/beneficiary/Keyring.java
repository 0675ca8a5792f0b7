package io.fairground.payment.beneficiary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts with AES-256 in Galois/counter mode (NIST SP 800-38D), which also proves that nothing was changed.
 *
 * <p>Each text carries the id of its key. A new key is added at the end and encrypts from then on; older ones still
 * decrypt, until everything is encrypted anew.
 */
public final class Keyring {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int SECRET_MIN = 32;

    private final Map<String, SecretKey> keys;
    private final String current;
    private final SecureRandom random = new SecureRandom();

    private Keyring(Map<String, SecretKey> keys, String current) {
        this.keys = keys;
        this.current = current;
    }

    /**
     * What is kept in the place of a text.
     *
     * @param bytes nonce, then ciphertext with its tag
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sealed(String keyId, byte[] bytes) {}

    /**
     * @param text {@code id=secret} pairs with commas between them, oldest first; a secret is random, of 32 characters or
     *     more, and the key is derived from it (HKDF, RFC 5869)
     */
    public static Keyring of(String text) {
        var keys = new LinkedHashMap<String, SecretKey>();
        var current = "";
        for (var pair : text.split(",", -1)) {
            var parts = pair.strip().split("=", 2);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].length() < SECRET_MIN) {
                throw new IllegalArgumentException("keys are id=secret, commas between them, each secret of "
                        + SECRET_MIN + " characters or more");
            }
            current = parts[0];
            if (keys.put(current, derived(current, parts[1])) != null) {
                throw new IllegalArgumentException("two keys are called " + current);
            }
        }
        return new Keyring(keys, current);
    }

    /** The key that encrypts now. */
    public String currentId() {
        return current;
    }

    /** @param context bound to the text: it can be decrypted in this place only, and not copied to another's row */
    public Sealed seal(String text, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var ciphertext =
                    cipher(Cipher.ENCRYPT_MODE, current, nonce, context).doFinal(text.getBytes(UTF_8));
            var bytes = ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
            return new Sealed(current, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException when the key is not known, or text or context were changed */
    public String open(Sealed sealed, String context) {
        var nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        try {
            var text = cipher(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, context)
                    .doFinal(sealed.bytes(), NONCE_BYTES, sealed.bytes().length - NONCE_BYTES);
            return new String(text, UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is stored for " + context + " was changed, or is another's", e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String context) throws GeneralSecurityException {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("there is no key " + keyId);
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }

    private static SecretKey derived(String id, String secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(UTF_8))
                    .thenExpand(("fairground beneficiary " + id).getBytes(UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 25 on has HKDF", e);
        }
    }
}
