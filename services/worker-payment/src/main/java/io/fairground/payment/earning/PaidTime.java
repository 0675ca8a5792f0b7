package io.fairground.payment.earning;

import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Pay, and the time it was for, of a number of answers in one currency.
 *
 * <p>Effective hourly pay is the sum of pay over the sum of active hours (a ratio of sums, never a mean of ratios: a few
 * two-second answers would make that explode). Where some of the answers carry no time, there is no such figure.
 *
 * @param answers answers that were paid
 * @param timedAnswers of these, answers with a recorded active time
 * @param activeMillis sum of the recorded active time
 */
public record PaidTime(Money pay, long answers, long timedAnswers, long activeMillis, TimeBasis timeBasis) {

    private static final BigDecimal MILLIS_PER_HOUR = new BigDecimal(3_600_000);
    private static final int HOUR_DIGITS = 4;

    /** Hours to four digits, half even; nothing unless every answer has its time. */
    public Optional<BigDecimal> hours() {
        return isComplete()
                ? Optional.of(
                        BigDecimal.valueOf(activeMillis).divide(MILLIS_PER_HOUR, HOUR_DIGITS, RoundingMode.HALF_EVEN))
                : Optional.empty();
    }

    /** Pay for one hour, rounded half even to a minor unit; nothing unless every answer has its time. */
    public Optional<Money> effectiveHourly() {
        if (!isComplete() || activeMillis == 0) {
            return Optional.empty();
        }
        var minor = BigDecimal.valueOf(pay.amountMinor())
                .multiply(MILLIS_PER_HOUR)
                .divide(BigDecimal.valueOf(activeMillis), 0, RoundingMode.HALF_EVEN);
        return Optional.of(new Money(minor.longValueExact(), pay.currency()));
    }

    /** Why {@link #hours} or {@link #effectiveHourly} has nothing. */
    public Optional<String> reason() {
        if (!isComplete()) {
            return Optional.of("%d of %d answers carry no active time".formatted(answers - timedAnswers, answers));
        }
        return activeMillis == 0 ? Optional.of("the recorded active time is zero") : Optional.empty();
    }

    private boolean isComplete() {
        return answers > 0 && timedAnswers == answers;
    }
}
