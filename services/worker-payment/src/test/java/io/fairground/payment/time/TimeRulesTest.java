package io.fairground.payment.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final TimeRules rules = new TimeRules(Duration.ofDays(30), Duration.ofHours(4), Duration.ofHours(10));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-20T10:00:00Z, 2026-11-20T12:00:00Z, 7200000, 0,        -
            2026-11-20T10:00:00Z, 2026-11-20T12:00:01Z, 60000,   0,        not in the future
            2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z, 0,       0,        must end after it begins
            2026-10-21T11:00:00Z, 2026-10-21T12:00:00Z, 60000,   0,        -
            2026-10-21T11:00:00Z, 2026-10-21T11:59:59Z, 60000,   0,        more than 30 days ago
            2026-11-20T10:00:00Z, 2026-11-20T11:00:00Z, 3600001, 0,        longer than the time from beginning to end
            2026-11-20T08:00:00Z, 2026-11-20T12:00:00Z, 60000,   0,        -
            2026-11-20T07:59:59Z, 2026-11-20T12:00:00Z, 60000,   0,        4 hours at most
            2026-11-20T11:00:00Z, 2026-11-20T12:00:00Z, 3600000, 32400000, -
            2026-11-20T11:00:00Z, 2026-11-20T12:00:00Z, 3600000, 32400001, more than 10 hours of that week
            """)
    void aBookingIsWithinWhatIsPossible(Instant from, Instant to, long activeMillis, long bookedMillis, String fault) {
        var found = rules.bookingFault(from, to, activeMillis, bookedMillis, NOW);

        if (fault == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasValueSatisfying(text -> assertThat(text).contains(fault));
        }
    }
}
