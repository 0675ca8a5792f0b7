package io.fairground.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.payment.Fixtures;
import io.fairground.payment.reconciliation.Item.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofDays(5);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ledger, rail, bank, days, verdict
            100,      100,  100,  0,    MATCHED
            0,        0,    0,    9,    MATCHED
            100,      100,  0,    5,    TIMING
            100,      100,  0,    6,    UNEXPLAINED
            0,        0,    100,  0,    UNEXPLAINED
            100,      0,    0,    0,    UNEXPLAINED
            100,      100,  200,  0,    UNEXPLAINED
            100,      100,  99,   0,    UNEXPLAINED
            0,        100,  100,  0,    UNEXPLAINED
            """)
    void threeBooksAgreeOrOneOfThemIsAskedFor(long ledger, long rail, long bank, int days, Verdict verdict) {
        assertThat(item(ledger, rail, bank, days).verdict(NOW, PATIENCE)).isEqualTo(verdict);
    }

    @Test
    void whatIsNotMatchedIsShownWithItsAge() {
        var items = List.of(item(100, 100, 100, 3), item(100, 100, 0, 2), item(0, 0, 100, 7));

        var reconciliation = Reconciliation.of(LocalDate.parse("2026-11-29"), items, NOW, PATIENCE);

        assertThat(reconciliation.matched()).isEqualTo(1);
        assertThat(reconciliation.timing()).isEqualTo(1);
        assertThat(reconciliation.unexplained()).isEqualTo(1);
        assertThat(reconciliation.open())
                .extracting(Reconciliation.Open::age)
                .containsExactly(Duration.ofDays(2), Duration.ofDays(7));
    }

    private static Item item(long ledger, long rail, long bank, int days) {
        return new Item(
                Fixtures.IDS.next(),
                new Money(ledger, "EUR"),
                new Money(rail, "EUR"),
                new Money(bank, "EUR"),
                NOW.minus(Duration.ofDays(days)));
    }
}
