package io.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1231, EUR, 12.31 EUR
            1231, JPY, 1231 JPY
            1231, KWD, 1.231 KWD
            -5,   USD, -0.05 USD
            """)
    void minorUnitsFollowTheCurrency(long amountMinor, String currency, String written) {
        assertThat(new Money(amountMinor, currency)).hasToString(written);
    }

    @Test
    void amountsOfTwoCurrenciesAreNeverCombined() {
        var euro = new Money(1, "EUR");
        var dollar = new Money(1, "USD");

        assertThatThrownBy(() -> euro.plus(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.compareTo(dollar)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyNeverWrapsAround() {
        var most = new Money(Long.MAX_VALUE, "EUR");

        assertThatThrownBy(() -> most.plus(new Money(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCurrencyThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> new Money(1, "XYZ")).isInstanceOf(IllegalArgumentException.class);
    }
}
