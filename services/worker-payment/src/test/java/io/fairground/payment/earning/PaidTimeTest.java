package io.fairground.payment.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaidTimeTest {

    @Test
    void effectiveHourlyPayIsTheSumOfPayOverTheSumOfHours() {
        var paid = new PaidTime(new Money(1000, "USD"), 50, 50, 5_400_000, TimeBasis.MEASURED);

        assertThat(paid.hours()).contains(new BigDecimal("1.5000"));
        assertThat(paid.effectiveHourly()).contains(new Money(667, "USD"));
        assertThat(paid.reason()).isEmpty();
    }

    @Test
    void oneAnswerWithoutTimeLeavesNoHourlyFigure() {
        var paid = new PaidTime(new Money(1000, "USD"), 50, 49, 5_400_000, TimeBasis.MIXED);

        assertThat(paid.hours()).isEmpty();
        assertThat(paid.effectiveHourly()).isEmpty();
        assertThat(paid.reason()).contains("1 of 50 answers carry no active time");
    }

    @Test
    void noTimeAtAllLeavesNoHourlyFigure() {
        var paid = new PaidTime(new Money(1000, "USD"), 50, 50, 0, TimeBasis.MEASURED);

        assertThat(paid.effectiveHourly()).isEmpty();
        assertThat(paid.reason()).contains("the recorded active time is zero");
    }

    @Test
    void figuresOfSeveralBasesSayMixed() {
        assertThat(TimeBasis.of(List.of(TimeBasis.REPLAYED, TimeBasis.REPLAYED)))
                .isEqualTo(TimeBasis.REPLAYED);
        assertThat(TimeBasis.of(List.of(TimeBasis.REPLAYED, TimeBasis.MEASURED)))
                .isEqualTo(TimeBasis.MIXED);
    }
}
