package io.fairground.payment.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kernel.TimeOrderedIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeneficiaryTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void whatIsPrintedIsMasked() {
        var bank = new Beneficiary.BankAccount("Ada Lovelace", "DE89 3704 0044 0532 0130 00");
        var wallet = new Beneficiary.MobileWallet("Wanjiku", "+254 712 345 678");

        assertThat(bank).hasToString("DE** **** 3000");
        assertThat(wallet).hasToString("+254 *** 678");
        assertThat("" + bank + wallet).doesNotContain("Ada", "Wanjiku", "3704", "712345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE88370400440532013000", "DE8937040044053201300O", "XX", "KE89", "GB82WEST1234569876543"})
    void wrongCheckDigitsAreNoIbanAndAreNotRepeated(String text) {
        assertThatThrownBy(() -> new Beneficiary.BankAccount("Ada", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
    }

    @Test
    void onlyTheFirstAccountIsUsableAtOnce() {
        var ids = new TimeOrderedIds(Clock.systemUTC(), new Random(7));
        var bank = new Beneficiary.BankAccount("Ada", "DE89370400440532013000");
        var coolDown = Duration.ofHours(48);

        var first = PayoutAccount.added(ids.next(), ids.next(), bank, "EUR", 0, coolDown, NOW);
        var second = PayoutAccount.added(ids.next(), ids.next(), bank, "EUR", 1, coolDown, NOW);

        assertThat(first.usableAt(NOW)).isTrue();
        assertThat(second.usableAt(NOW.plus(coolDown).minusSeconds(1))).isFalse();
        assertThat(second.usableAt(NOW.plus(coolDown))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # seconds since login, level, enough
            10,  2, true
            300, 2, true
            301, 2, false
            10,  1, false
            10,   , false
            """)
    void whereMoneyGoesTakesAFreshLoginWithASecondFactor(long ago, String level, boolean enough) {
        var stepUp = new StepUp(Duration.ofMinutes(5), Set.of("2"));

        assertThat(stepUp.missing(NOW.minusSeconds(ago), level, NOW).isEmpty()).isEqualTo(enough);
        assertThat(stepUp.missing(null, level, NOW)).isPresent();
    }

    @Test
    void aRealmWithoutASecondFactorStillAsksForAFreshLogin() {
        var stepUp = new StepUp(Duration.ofMinutes(5), Set.of());

        assertThat(stepUp.missing(NOW.minusSeconds(10), null, NOW)).isEmpty();
        assertThat(stepUp.missing(NOW.minusSeconds(400), "2", NOW)).isPresent();
    }
}
