package io.fairground.payment.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-16, 2026-W47
            2026-11-22, 2026-W47
            2026-11-23, 2026-W48
            2025-12-29, 2026-W01
            2027-01-03, 2026-W53
            2020-12-31, 2020-W53
            """)
    void aDayIsInTheWeekOfTheStandard(LocalDate day, String name) {
        assertThat(Week.of(day)).hasToString(name);
        assertThat(Week.parse(name)).contains(Week.of(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W00", "2026-W54", "2025-W53", "2026-47", "2026-W7", "", "1999-W01"})
    void whatIsNoWeekIsNotRead(String text) {
        assertThat(Week.parse(text)).isEmpty();
    }

    @Test
    void itBeginsOnMondayAtMidnightAndEndsBeforeTheNext() {
        var week = Week.parse("2026-W47").orElseThrow();

        assertThat(week.contains(Instant.parse("2026-11-16T00:00:00Z"))).isTrue();
        assertThat(week.contains(Instant.parse("2026-11-22T23:59:59.999Z"))).isTrue();
        assertThat(week.contains(Instant.parse("2026-11-23T00:00:00Z"))).isFalse();
    }
}
