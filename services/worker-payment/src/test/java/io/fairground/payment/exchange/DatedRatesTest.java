package io.fairground.payment.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatedRatesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final ExchangeRates SHIPPED = new ExchangeRates(
            LocalDate.parse("2026-09-29"), "shipped", Map.of("EUR", new BigDecimal("0.88")), Set.of());

    private final Memory imports = new Memory();
    private final DatedRates rates = new DatedRates(imports, SHIPPED);

    @Test
    void whereNobodyImportedAnyTheShippedOnesHold() {
        assertThat(rates.at(DAY)).isSameAs(SHIPPED);
        bring("ECB", DAY.plusDays(1), "0.90");
        assertThat(rates.at(DAY)).isSameAs(SHIPPED);
        bring("ECB", DAY.minusDays(32), "0.90");
        assertThat(rates.at(DAY)).isSameAs(SHIPPED);
    }

    @Test
    void theNewestOfTheDayHolds() {
        bring("ECB", DAY.minusDays(3), "0.90");
        bring("ECB", DAY.minusDays(1), "0.91");

        assertThat(rates.at(DAY).usable("EUR"))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.91"));
        assertThat(rates.at(DAY.minusDays(2)).usable("EUR"))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.90"));
    }

    @Test
    void twoSourcesThatDifferByMoreThanThreePercentBlockAConversion() {
        bring("ECB", DAY, "1.03");
        bring("FRED", DAY.minusDays(5), "1.00");
        assertThat(rates.at(DAY).usable("EUR")).isPresent();

        bring("a third", DAY.minusDays(9), "0.99");

        assertThat(rates.at(DAY).usable("EUR")).isEmpty();
        assertThat(rates.at(DAY).refusal("EUR")).contains("differ by more than 3 %");
    }

    private void bring(String source, LocalDate day, String euro) {
        imports.add(
                new UUID(0, 0),
                new ImportedRates(source, "CC0", day, Map.of("EUR", new BigDecimal(euro))),
                "test",
                Instant.EPOCH);
    }

    private static final class Memory implements RateImports {

        private final List<ImportedRates> all = new ArrayList<>();

        @Override
        public boolean add(UUID importId, ImportedRates rates, String importedBy, Instant at) {
            return all.add(rates);
        }

        @Override
        public List<ImportedRates> newest(LocalDate day, LocalDate oldest) {
            return all.stream()
                    .filter(one -> !one.asOf().isAfter(day) && !one.asOf().isBefore(oldest))
                    .filter(one -> all.stream()
                            .noneMatch(other -> other.source().equals(one.source())
                                    && other.asOf().isAfter(one.asOf())
                                    && !other.asOf().isAfter(day)))
                    .sorted(Comparator.comparing(ImportedRates::asOf).reversed())
                    .toList();
        }
    }
}
