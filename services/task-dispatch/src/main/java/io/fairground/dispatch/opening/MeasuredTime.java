package io.fairground.dispatch.opening;

import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long answers to a job took, in active time.
 *
 * @param answers that was measured at
 */
public record MeasuredTime(int answers, long firstQuartileMillis, long medianMillis, long thirdQuartileMillis) {

    /** Fewer say nothing. */
    public static final int ANSWERS_MIN = 5;

    private static final BigDecimal HOUR_MILLIS = BigDecimal.valueOf(3_600_000);

    /** What an hour of such answers pays at the median; rounded once, half to even. */
    public Money hourlyPay(Money price) {
        var hourly = BigDecimal.valueOf(price.amountMinor())
                .multiply(HOUR_MILLIS)
                .divide(BigDecimal.valueOf(Math.max(1, medianMillis)), 0, RoundingMode.HALF_EVEN);
        return new Money(hourly.longValueExact(), price.currency());
    }
}
