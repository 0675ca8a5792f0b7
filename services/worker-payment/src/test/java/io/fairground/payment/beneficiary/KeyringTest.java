package io.fairground.payment.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private static final String OLD = "1=0123456789abcdef0123456789abcdef";
    private static final String BOTH = OLD + ",2=fedcba9876543210fedcba9876543210";

    @Test
    void whatIsSealedCanBeOpenedInItsPlaceOnly() {
        // Given
        var keyring = Keyring.of(OLD);

        // When
        var sealed = keyring.seal("DE89370400440532013000", "account 7");

        // Then
        assertThat(keyring.open(sealed, "account 7")).isEqualTo("DE89370400440532013000");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("DE89");
        assertThatThrownBy(() -> keyring.open(sealed, "account 8")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeyEncryptsAndTheOldOneStillDecrypts() {
        // Given
        var before = Keyring.of(OLD).seal("+254712345678", "account 7");

        // When
        var rotated = Keyring.of(BOTH);

        // Then
        assertThat(rotated.open(before, "account 7")).isEqualTo("+254712345678");
        assertThat(rotated.seal("x", "account 7").keyId()).isEqualTo("2");
        assertThat(before.keyId()).isEqualTo("1");
    }

    @Test
    void everyFlippedBitIsFound() {
        // Given
        var keyring = Keyring.of(OLD);
        var sealed = keyring.seal("DE89370400440532013000", "account 7");

        for (int bit = 0; bit < sealed.bytes().length * 8; bit++) {
            // When
            var changed = sealed.bytes().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            // Then
            assertThatThrownBy(() -> keyring.open(new Keyring.Sealed("1", changed), "account 7"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void twoOfTheSameAreSealedDifferently() {
        var keyring = Keyring.of(OLD);

        assertThat(keyring.seal("x", "a").bytes())
                .isNotEqualTo(keyring.seal("x", "a").bytes());
    }

    @Test
    void shortSecretsAndDoubleIdsAreNoKeys() {
        assertThatThrownBy(() -> Keyring.of("1=short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Keyring.of(OLD + "," + OLD)).isInstanceOf(IllegalArgumentException.class);
    }
}
