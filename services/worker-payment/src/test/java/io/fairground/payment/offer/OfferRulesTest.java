package io.fairground.payment.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.exchange.ExchangeRates;
import io.fairground.payment.exchange.store.ExchangeRateFile;
import io.fairground.payment.floor.store.FloorFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ExchangeRates RATES = ExchangeRateFile.load();
    private static final OfferRules RULES = new OfferRules(FloorFiles.load(), RATES);

    /** 12.31 / 3600 x 30 = 0.10258; 22.25 / 96.08534228 / 3600 x 30 = 0.00193 USD. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            FR,    30,   EUR, 11
            FR,    3600, EUR, 1231
            FR,    1,    EUR, 1
            US-CA, 60,   USD, 29
            IN,    60,   INR, 38
            IN,    30,   USD, 1
            IN,    3600, USD, 24
            KE-30, 45,   KES, 101
            KE-30, 45,   USD, 1
            GB,    60,   JPY, 45
            FR,    60,   KWD, 72
            """)
    void theSmallestOfferIsTheFloorOfTheTimeRoundedUp(String region, int seconds, String currency, long minor) {
        var quote = RULES.quote(Region.of(region), seconds, currency, TODAY);

        assertThat(quote).isInstanceOf(Quote.Quoted.class);
        assertThat(((Quote.Quoted) quote).smallest()).isEqualTo(new Money(minor, currency));
    }

    @Test
    void theSmallestOfferPassesAndOneMinorUnitLessDoesNot() {
        var random = new Random(20261122);
        var regions = new String[] {"FR", "DE", "US", "US-CA", "KE-30", "IN", "GB", "ZA", "NG", "PH-00", "BR"};
        var currencies = new String[] {"EUR", "USD", "GBP", "INR", "JPY", "KWD", "KES"};
        for (int i = 0; i < 500; i++) {
            var region = Region.of(regions[random.nextInt(regions.length)]);
            var seconds = 1 + random.nextInt(7200);
            var currency = currencies[random.nextInt(currencies.length)];
            var smallest = ((Quote.Quoted) RULES.quote(region, seconds, currency, TODAY)).smallest();
            var less = smallest.minus(new Money(1, currency));

            assertThat(RULES.check(region, smallest, seconds, TODAY)).isInstanceOf(OfferVerdict.Passes.class);
            assertThat(RULES.check(region, less, seconds, TODAY)).isInstanceOf(OfferVerdict.BelowFloor.class);
        }
    }

    @Test
    void aRegionWithoutAUsableFloorHasNoPrice() {
        assertThat(RULES.check(Region.of("VE"), new Money(1_000_000, "USD"), 30, TODAY))
                .isInstanceOf(OfferVerdict.NoUsableFloor.class);
    }

    @ParameterizedTest
    @CsvSource({"CHF, differ", "VES, differ", "XXX, no exchange rate", "QQQ, no exchange rate"})
    void aDisputedOrUnknownCurrencyIsNotConverted(String currency, String why) {
        var quote = RULES.quote(Region.of("FR"), 30, currency, TODAY);

        assertThat(quote).isInstanceOf(Quote.NoExchangeRate.class);
        assertThat(((Quote.NoExchangeRate) quote).reason()).contains(why);
    }

    @Test
    void aDisputedCurrencyNeedsNoConversionAtHome() {
        var rates = new ExchangeRates(
                TODAY, "test", java.util.Map.of("EUR", new BigDecimal("0.88")), java.util.Set.of("EUR"));

        assertThat(new OfferRules(FloorFiles.load(), rates).quote(Region.of("FR"), 30, "EUR", TODAY))
                .isInstanceOf(Quote.Quoted.class);
    }

    @Test
    void twoSourcesMoreThanThreePercentApartDisputeARate() {
        assertThat(RATES.disputed()).containsExactlyInAnyOrder("CHF", "KRW", "MXN", "SEK", "VES");
    }
}
