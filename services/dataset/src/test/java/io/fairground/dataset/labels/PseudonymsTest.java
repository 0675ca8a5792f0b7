package io.fairground.dataset.labels;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final UUID ADA = UUID.fromString("0195f6a2-5b1e-7c3d-8e4f-1a2b3c4d5e6f");
    private static final UUID BEN = UUID.fromString("0195f6a2-5b1e-7c3d-8e4f-1a2b3c4d5e70");

    @Test
    void aWorkerHasOneNameInADatasetAndAnotherInTheNext() {
        var here = new Pseudonyms(key(1));
        var there = new Pseudonyms(key(2));

        assertThat(here.of(ADA))
                .isEqualTo(here.of(ADA))
                .isNotEqualTo(here.of(BEN))
                .isNotEqualTo(there.of(ADA));
    }

    @Test
    void theNameIsTheBeginningOfTheHmac() throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key(1), "HmacSHA256"));
        var digest = mac.doFinal(ADA.toString().getBytes(US_ASCII));

        assertThat(new Pseudonyms(key(1)).of(ADA))
                .hasSize(32)
                .isEqualTo(HexFormat.of().formatHex(digest).substring(0, 32));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pseudonyms(new byte[16]));
    }

    private static byte[] key(int value) {
        var key = new byte[Pseudonyms.KEY_BYTES];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
