package io.fairground.payment.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.store.FloorFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped tables, and the acceptance examples about floors of the pay research note. */
class FloorTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final FloorTable FLOORS = FloorFiles.load();

    @ParameterizedTest
    @CsvSource(textBlock = """
            FR,     2026-05-31, 1202, EUR
            FR,     2026-06-01, 1231, EUR
            FR-IDF, 2026-06-01, 1231, EUR
            FR-976, 2026-06-01,  956, EUR
            DE,     2026-12-31, 1390, EUR
            DE,     2027-01-01, 1460, EUR
            US,     2026-11-22,  725, USD
            US-CA,  2026-11-22, 1690, USD
            US-AS,  2026-11-22,  725, USD
            US-OR,  2026-06-30, 1505, USD
            US-OR,  2026-07-01, 1555, USD
            GB,     2026-11-22, 1271, GBP
            BR,     2026-11-22,  737, BRL
            IN,     2026-11-22, 2225, INR
            """)
    void theMostSpecificRowOfTheDayIsTheFloor(String region, LocalDate day, long minor, String currency) {
        assertThat(floor(region, day).hourly()).isEqualTo(new Money(minor, currency));
    }

    @Test
    void theSmicOnTheLastOfMay2026Is1202() {
        assertThat(floor("FR", LocalDate.of(2026, 5, 31)).row().hourly()).isEqualByComparingTo("12.02");
    }

    @Test
    void theSmicFromTheFirstOfJune2026Is1231() {
        assertThat(floor("FR", LocalDate.of(2026, 6, 1)).row().hourly()).isEqualByComparingTo("12.31");
    }

    @Test
    void germanysFloorOf2027IsKnownToday() {
        assertThat(floor("DE", LocalDate.of(2027, 1, 1)).row().hourly()).isEqualByComparingTo("14.60");
    }

    @Test
    void kenyasMonthIs800920AnHour() {
        var nairobi = floor("KE-30", TODAY);

        assertThat(nairobi.row().amount()).isEqualByComparingTo("18047.40");
        assertThat(nairobi.row().hourly()).isEqualTo(new BigDecimal("80.0920"));
        assertThat(nairobi.hourly()).as("never below the law").isEqualTo(new Money(8010, "KES"));
    }

    @Test
    void brazilsHourRoundsUpTo737() {
        assertThat(floor("BR", TODAY).hourly()).isEqualTo(new Money(737, "BRL"));
    }

    @Test
    void venezuelaHasNoUsableLegalFloor() {
        assertThat(reason("VE", TODAY)).startsWith("no usable legal floor").contains("USD an hour is outside");
    }

    @Test
    void indiasNationalFloorIsUsableWithItsGradeAndNoteShown() {
        var india = floor("IN", TODAY);

        assertThat(india.row().evidence()).isEqualTo(Evidence.C);
        assertThat(india.badges()).containsExactlyInAnyOrder(Badge.UNVERIFIED, Badge.NON_BINDING);
        assertThat(india.row().note()).contains("states bind");
    }

    @Test
    void aCountryWhoseWagesAreSetByAreaNamesTheAreasThatAreKnown() {
        assertThat(reason("KE", TODAY)).contains("KE-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HK", "MC", "KH", "LR", "SL", "VE", "GE", "RW", "BI", "SD", "SY", "ET", "BG"})
    void whatPublicTablesGetWrongIsNeverAFloor(String region) {
        assertThat(reason(region, TODAY)).startsWith("no usable legal floor");
    }

    @Test
    void aRegionWithRowsButNoneForThatDayIsNotGuessedFromItsCountry() {
        assertThat(reason("US-CA", LocalDate.of(2025, 6, 1))).contains("no row of US-CA is valid");
    }

    @Test
    void anUnflaggedRowOfTheWorldTableIsUsedWithItsBadges() {
        var australia = floor("AU", TODAY);

        assertThat(australia.badges())
                .containsExactlyInAnyOrder(Badge.FALLBACK, Badge.HOURS_ASSUMED, Badge.UNVERIFIED, Badge.STALE);
        assertThat(australia.row().source()).contains("ILO").contains("CC BY 4.0");
    }

    @Test
    void aRowLastConfirmedEighteenMonthsBeforeTheDayIsStale() {
        assertThat(floor("GB", LocalDate.of(2028, 5, 22)).badges()).isEmpty();
        assertThat(floor("GB", LocalDate.of(2028, 5, 23)).badges()).containsExactly(Badge.STALE);
    }

    @Test
    void everyRejectedRowSaysWhy() {
        assertThat(FLOORS.rejected())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
        assertThat(FLOORS.rejected()).extracting(RejectedRow::region).contains("VE", "IN-CENTRAL-A");
    }

    private static Floor floor(String region, LocalDate day) {
        var lookup = FLOORS.floorAt(Region.of(region), day);
        assertThat(lookup).isInstanceOf(FloorLookup.Usable.class);
        return ((FloorLookup.Usable) lookup).floor();
    }

    private static String reason(String region, LocalDate day) {
        var lookup = FLOORS.floorAt(Region.of(region), day);
        assertThat(lookup).isInstanceOf(FloorLookup.Unusable.class);
        return ((FloorLookup.Unusable) lookup).reason();
    }
}
