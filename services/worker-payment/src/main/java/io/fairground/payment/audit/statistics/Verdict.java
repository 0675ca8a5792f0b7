package io.fairground.payment.audit.statistics;

/**
 * What may be said of a gap. That it is not significant never makes it parity.
 *
 * <p>{@link #GAP}: the 95 % interval excludes zero and the gap is at least the margin either way. {@link #PARITY}: the 90 %
 * interval lies within the margin either way, which is the two one-sided tests of equivalence at 5 % (Schuirmann, Journal of
 * Pharmacokinetics and Biopharmaceutics 15, 1987). {@link #UNDECIDED}: neither, or fewer workers than the least that a
 * group must have.
 */
public enum Verdict {
    GAP,
    PARITY,
    UNDECIDED;

    /** Article 10 of Directive (EU) 2023/970 acts on a gap of five per cent. */
    public static final double MARGIN = 0.05;

    /** With fewer workers on one side, a clustered interval is not to be trusted. */
    public static final int WORKERS_MIN = 10;

    /** @param fewestWorkers of the two groups that are compared */
    public static Verdict of(Effect effect, int fewestWorkers) {
        if (fewestWorkers < WORKERS_MIN) {
            return UNDECIDED;
        }
        var excludesZero = effect.low(0.95) > 0 || effect.high(0.95) < 0;
        if (excludesZero && Math.abs(effect.gap()) >= MARGIN) {
            return GAP;
        }
        return effect.low(0.90) > -MARGIN && effect.high(0.90) < MARGIN ? PARITY : UNDECIDED;
    }

    /**
     * About how many more rows like those at hand would decide: the standard error shrinks with the root of their number. The
     * estimate itself may move, so it is a guide to how long to wait, and no promise.
     */
    public static long missing(Effect effect, long rows) {
        var isWide = Math.abs(effect.gap()) >= MARGIN;
        var bound = effect.log() < 0 ? -Math.log1p(-MARGIN) : Math.log1p(MARGIN);
        var target = isWide
                ? Math.abs(effect.log()) / effect.quantile(0.95)
                : (bound - Math.abs(effect.log())) / effect.quantile(0.90);
        if (target <= 0 || effect.standardError() <= target) {
            return 0;
        }
        var factor = Math.pow(effect.standardError() / target, 2);
        return (long) Math.min(Integer.MAX_VALUE, Math.ceil(rows * (factor - 1)));
    }
}
