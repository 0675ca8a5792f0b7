package io.fairground.payment.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorRulesTest {

    private static final FloorRules RULES = new FloorRules(
            new CurrencyLife(Set.of("EUR", "USD"), Map.of("BGN", YearMonth.of(2026, 1))),
            Map.of("USD", BigDecimal.ONE, "EUR", new BigDecimal("0.88"), "BGN", new BigDecimal("1.72")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            USD, 10.00,   HOUR,   1,   usable
            USD, 1257,    MONTH,  173, usable
            USD, 0.09,    HOUR,   1,   USD an hour is outside
            USD, 40.01,   HOUR,   1,   USD an hour is outside
            USD, 1257,    MONTH,  119, hours a MONTH are not plausible
            USD, 1257,    MONTH,  241, hours a MONTH are not plausible
            USD, 10.00,   HOUR,   2,   hours a HOUR are not plausible
            XTS, 10.00,   HOUR,   1,   XTS was no currency
            BGN, 10.00,   HOUR,   1,   BGN was no currency
            """)
    void aRowIsUsedAsItIsOrRejectedWithAReason(
            String currency, BigDecimal amount, WageUnit unit, BigDecimal hours, String expected) {
        var row = row(currency, amount, unit, hours, LocalDate.of(2026, 1, 1), null);

        var table = RULES.table(List.of(row), List.of(), List.of());

        if (expected.equals("usable")) {
            assertThat(table.rejected()).isEmpty();
        } else {
            assertThat(table.rejected())
                    .singleElement()
                    .satisfies(rejected -> assertThat(rejected.reason()).contains(expected));
        }
    }

    @Test
    void aWithdrawnCurrencyWasMoneyBefore() {
        var row = row("BGN", BigDecimal.TEN, WageUnit.HOUR, BigDecimal.ONE, LocalDate.of(2025, 1, 1), null);

        assertThat(RULES.table(List.of(row), List.of(), List.of()).rejected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-01, 10.00, 0
            2026-01-01, 13.50, 0
            2026-01-01, 13.51, 1
            2026-01-01,  9.90, 0
            2026-01-01,  9.89, 1
            2026-01-02, 10.00, 1
            2025-12-31, 10.00, 1
            """)
    void rowsOfARegionJoinWithoutGapOverlapOrUnseenJump(LocalDate from, BigDecimal amount, int rejected) {
        var before = row(
                "USD",
                BigDecimal.TEN,
                WageUnit.HOUR,
                BigDecimal.ONE,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 1, 1));
        var next = row("USD", amount, WageUnit.HOUR, BigDecimal.ONE, from, null);

        assertThat(RULES.table(List.of(before, next), List.of(), List.of()).rejected())
                .hasSize(rejected);
    }

    @Test
    void aRejectedRowIsNotReplacedByAWiderRegion() {
        var state = row("USD", new BigDecimal("99"), WageUnit.HOUR, BigDecimal.ONE, LocalDate.of(2026, 1, 1), null);
        var federal = new WageRow(
                Region.of("US"),
                "USD",
                new BigDecimal("7.25"),
                WageUnit.HOUR,
                BigDecimal.ONE,
                LocalDate.of(2009, 7, 24),
                null,
                "",
                "",
                "test",
                Evidence.A,
                "",
                LocalDate.of(2026, 1, 1),
                Set.of());

        var table = RULES.table(List.of(state, federal), List.of(), List.of());

        assertThat(table.floorAt(Region.of("US-CA"), LocalDate.of(2026, 2, 1)))
                .isInstanceOf(FloorLookup.Unusable.class);
    }

    private static WageRow row(
            String currency,
            BigDecimal amount,
            WageUnit unit,
            BigDecimal hours,
            LocalDate from,
            @Nullable LocalDate to) {
        return new WageRow(
                Region.of("US-CA"),
                currency,
                amount,
                unit,
                hours,
                from,
                to,
                "",
                "",
                "test",
                Evidence.A,
                "",
                from,
                Set.of());
    }
}
