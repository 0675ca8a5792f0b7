package io.fairground.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.TimeBasis;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveTimeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # replay, reported, beaten, recorded, wall, basis,        active
            false,    4000,     ,       ,         5000, MEASURED,     4000
            false,    9000,     ,       ,         5000, MEASURED,     5000
            false,    4000,     3000,   ,         5000, MEASURED,     4000
            false,    ,         3000,   ,         5000, MEASURED,     3000
            false,    ,         9000,   ,         5000, MEASURED,     5000
            false,    ,         ,       ,         5000, NOT_RECORDED,
            true,     ,         ,       20,       50,   REPLAYED,     20000
            true,     4000,     ,       20,       50,   REPLAYED,     20000
            true,     ,         ,       1.5005,   50,   REPLAYED,     1500
            true,     4000,     3000,   ,         5000, NOT_RECORDED,
            """)
    void timeIsCountedOnceAndSaysWhereItIsFrom(
            boolean replay,
            @Nullable Long reported,
            @Nullable Long beaten,
            @Nullable BigDecimal recorded,
            long wall,
            TimeBasis basis,
            @Nullable Long active) {
        assertThat(ActiveTime.decide(replay, reported, beaten, recorded, wall))
                .isEqualTo(new ActiveTime.Decision.Counted(new ActiveTime(basis, active)));
    }

    @ParameterizedTest
    @CsvSource({"0", "20"})
    void recordedSecondsCountInReplaysOnly(BigDecimal recorded) {
        assertThat(ActiveTime.decide(false, 100L, null, recorded, 5000))
                .isEqualTo(new ActiveTime.Decision.RecordedTimeNotOpen());
    }
}
