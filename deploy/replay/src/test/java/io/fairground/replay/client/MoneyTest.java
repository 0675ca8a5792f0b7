package io.fairground.replay.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"7, 7", "11, 11", "100, 100", "128, 130", "1201, 1300"})
    void anOfferIsRoundedUpToTwoDigits(long smallest, long offered) {
        assertThat(new Money(smallest, "INR").roundedUp()).isEqualTo(new Money(offered, "INR"));
    }

    @ParameterizedTest
    @CsvSource({"130, INR, 1.30 INR", "5, USD, 0.05 USD", "120, JPY, 120 JPY"})
    void anAmountIsShownInMajorUnits(long minor, String currency, String shown) {
        assertThat(new Money(minor, currency)).hasToString(shown);
    }
}
