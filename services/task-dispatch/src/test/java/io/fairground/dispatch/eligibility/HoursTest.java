package io.fairground.dispatch.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 600", "590, 600, 10", "0, 2995, 5", "700, 700, -100"})
    void whatIsLeftIsLeftOfTheNearerLimit(int today, int thisWeek, int left) {
        var worked = new Worked(Duration.ofMinutes(today), Duration.ofMinutes(thisWeek));

        assertThat(new Hours(600, 3_000).left(worked)).isEqualTo(Duration.ofMinutes(left));
    }
}
