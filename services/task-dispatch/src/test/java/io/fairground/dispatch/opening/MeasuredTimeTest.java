package io.fairground.dispatch.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTimeTest {

    @ParameterizedTest
    @CsvSource({
        "10, 36000, 1000", // 100 answers an hour
        "10, 40000, 900",
        "1, 2400000, 2", // 1.5 rounds half to even
        "1, 1440000, 2", // 2.5 rounds half to even
        "10, 0, 36000000"
    })
    void anHourPaysWhatTheMedianAnswerPaysAsOftenAsItFitsIn(long cents, long medianMillis, long hourly) {
        var time = new MeasuredTime(5, medianMillis, medianMillis, medianMillis);

        assertThat(time.hourlyPay(new Money(cents, "USD"))).isEqualTo(new Money(hourly, "USD"));
    }
}
