package io.fairground.dataset.release.manifest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * Signs files with Ed25519 as detached JWS (RFC 7515, appendix F; RFC 8037): {@code header..signature}.
 *
 * @param id thumbprint of the public half (RFC 7638)
 * @param privateKey PKCS #8
 * @param publicKey X.509
 */
public record SigningKey(String id, byte[] privateKey, byte[] publicKey) {

    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    public static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var publicKey = pair.getPublic().getEncoded();
            return new SigningKey(thumbprint(publicKey), pair.getPrivate().getEncoded(), publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The public half as a JSON Web Key. */
    public Map<String, String> jwk() {
        return Map.of("kty", "OKP", "crv", ALGORITHM, "alg", "EdDSA", "use", "sig", "kid", id, "x", x(publicKey));
    }

    public String sign(byte[] content) {
        try {
            var header = BASE64URL.encodeToString(
                    "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}".formatted(id).getBytes(US_ASCII));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(input(header, content));
            return header + ".." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    public boolean verifies(String jws, byte[] content) {
        var parts = jws.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            return false;
        }
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(input(parts[0], content));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] input(String header, byte[] content) {
        var input = new ByteArrayOutputStream();
        input.writeBytes((header + ".").getBytes(US_ASCII));
        input.writeBytes(BASE64URL.encode(content));
        return input.toByteArray();
    }

    private static String thumbprint(byte[] publicKey) throws GeneralSecurityException {
        var canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(x(publicKey));
        return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(US_ASCII)));
    }

    /** X.509 puts the 32 bytes of the key last. */
    private static String x(byte[] publicKey) {
        return BASE64URL.encodeToString(
                Arrays.copyOfRange(publicKey, publicKey.length - PUBLIC_BYTES, publicKey.length));
    }
}
