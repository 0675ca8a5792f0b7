package io.fairground.payment.offer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How long an answer takes, as measured: the plain mean of active seconds, each no more than the 99th percentile. Priced by
 * the median, two thirds of the workers end below the floor; the mean of active time is off by a few percent.
 *
 * <p>While few answers are known, the upper end of a one-sided 95 % interval is priced instead, with a standard error that
 * counts workers, not answers: answers of one worker are alike.
 *
 * @param answers with a measured active time
 * @param workers who gave them
 * @param meanSeconds tau
 * @param upperSeconds tau+
 */
public record TaskTime(int answers, int workers, BigDecimal meanSeconds, BigDecimal upperSeconds) {

    /** Below these an estimate says too little: the job's own expectation counts. */
    static final int ANSWERS_MIN = 30;

    static final int WORKERS_MIN = 10;
    /** From here on the mean itself is priced. */
    static final int ANSWERS_ENOUGH = 300;

    private static final BigDecimal ONE_SIDED = new BigDecimal("1.645");
    private static final BigDecimal MILLIS = new BigDecimal(1000);
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final int DIGITS = 3;

    /** One answer's active time. */
    public record Measured(UUID workerId, long activeMillis) {}

    /** Nothing when too few answers, or workers, are known. */
    public static Optional<TaskTime> of(List<Measured> measured) {
        var workers = measured.stream().map(Measured::workerId).distinct().count();
        if (measured.size() < ANSWERS_MIN || workers < WORKERS_MIN) {
            return Optional.empty();
        }
        var cap = percentile99(measured);
        var sum = measured.stream()
                .map(one -> seconds(Math.min(one.activeMillis(), cap)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(measured.size()), EXACT_ENOUGH);
        var upper = measured.size() >= ANSWERS_ENOUGH
                ? mean
                : mean.add(ONE_SIDED.multiply(standardError(measured, mean, cap)));
        return Optional.of(new TaskTime(
                measured.size(),
                Math.toIntExact(workers),
                mean.setScale(DIGITS, RoundingMode.HALF_EVEN),
                upper.setScale(DIGITS, RoundingMode.CEILING)));
    }

    /** The smallest of the values that is not below 99 % of them. */
    private static long percentile99(List<Measured> measured) {
        var sorted =
                measured.stream().mapToLong(Measured::activeMillis).sorted().toArray();
        return sorted[Math.ceilDiv(sorted.length * 99, 100) - 1];
    }

    /** {@code sqrt(G / (G - 1) x sum over workers of (sum of residuals)^2) / n}, with G workers and n answers. */
    private static BigDecimal standardError(List<Measured> measured, BigDecimal mean, long cap) {
        Map<UUID, BigDecimal> residuals = new HashMap<>();
        measured.forEach(one -> residuals.merge(
                one.workerId(), seconds(Math.min(one.activeMillis(), cap)).subtract(mean), BigDecimal::add));
        var squares = residuals.values().stream()
                .map(residual -> residual.multiply(residual))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var groups = BigDecimal.valueOf(residuals.size());
        return squares.multiply(groups)
                .divide(groups.subtract(BigDecimal.ONE), EXACT_ENOUGH)
                .sqrt(EXACT_ENOUGH)
                .divide(BigDecimal.valueOf(measured.size()), EXACT_ENOUGH);
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis).divide(MILLIS, EXACT_ENOUGH);
    }

    /**
     * What an offer pays for: tau+ with the unpaid time that comes with it, rounded up to a second.
     *
     * @param overhead unpaid time as a share of paid time
     */
    public int pricedSeconds(BigDecimal overhead) {
        return upperSeconds
                .multiply(BigDecimal.ONE.add(overhead))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
