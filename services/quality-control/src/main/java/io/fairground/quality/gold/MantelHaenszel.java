package io.fairground.quality.gold;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether workers of one region are right on a gold item less often than others of equal skill: differential item functioning.
 * In each stratum of skill {@code a} others are right and {@code b} wrong, {@code c} of the region right and {@code d} wrong,
 * {@code t} in all.
 *
 * <pre>
 * chi-square = (|sum of a - E(a)| - 1/2)^2 / sum of Var(a)
 * E(a)   = (a + b) (a + c) / t
 * Var(a) = (a + b) (c + d) (a + c) (b + d) / (t^2 (t - 1))
 * odds ratio = sum of a d / t  /  sum of b c / t
 * delta = -2.35 ln(odds ratio)
 * </pre>
 *
 * N. Mantel and W. Haenszel, <em>Statistical aspects of the analysis of data from retrospective studies</em>, 1959, with their
 * continuity correction; for items P. W. Holland and D. T. Thayer, <em>Differential item performance and the Mantel-Haenszel
 * procedure</em>, 1988; the variance of the log odds ratio by J. Robins, N. Breslow and S. Greenland, 1986.
 *
 * <p>Example: one stratum, where 8 of 10 others and 4 of 10 of the region are right. {@code E(a) = 6}, {@code Var(a) = 24 / 19},
 * chi-square is {@code 1.5^2 * 19 / 24 = 1.78}, the odds ratio 6: the odds of being right are six times as high for the others.
 *
 * @param chiSquare with one degree of freedom
 * @param p probability of as large a chi-square for an item that is equally hard for both
 * @param oddsRatio above 1 the item is harder for the region
 * @param low end of the interval that holds the odds ratio with 95 %
 * @param logError standard error of the log odds ratio
 * @param answers in strata where both sides answered, and not all alike
 */
public record MantelHaenszel(
        double chiSquare, double p, double oddsRatio, double low, double high, double logError, int answers) {

    private static final double NORMAL_UPPER = 1.959963984540054;
    private static final double DELTA_SCALE = -2.35;
    private static final double CONTINUITY = 0.5;

    /**
     * Empty where no stratum says anything. Where all disagreement points one way, the odds ratio would be 0 or without
     * limit: then half an answer is added to each cell for it (J. B. S. Haldane, 1956), not for the chi-square.
     */
    public static Optional<MantelHaenszel> of(List<SkillStratum> strata) {
        var informative = strata.stream().filter(SkillStratum::informative).toList();
        if (informative.isEmpty()) {
            return Optional.empty();
        }
        var difference = 0.0;
        var variance = 0.0;
        var answers = 0.0;
        for (var stratum : informative) {
            var all = stratum.all();
            difference += stratum.othersRight() - stratum.others() * stratum.right() / all;
            variance +=
                    stratum.others() * stratum.region() / (all * all) * stratum.right() * stratum.wrong() / (all - 1);
            answers += all;
        }
        // No more is taken off than there is.
        var corrected = Math.max(0, Math.abs(difference) - CONTINUITY);
        var chiSquare = corrected * corrected / variance;
        var p = 1 - new ChiSquaredDistribution(1).cumulativeProbability(chiSquare);
        return Optional.of(of(chiSquare, p, OddsRatio.of(informative), (int) answers));
    }

    private static MantelHaenszel of(double chiSquare, double p, OddsRatio odds, int answers) {
        var log = Math.log(odds.value());
        var reach = NORMAL_UPPER * odds.logError();
        return new MantelHaenszel(
                chiSquare, p, odds.value(), Math.exp(log - reach), Math.exp(log + reach), odds.logError(), answers);
    }

    /** On the scale of test makers: below 0 the item is harder for the region; 1 is a small difference, 1.5 a large one. */
    public double delta() {
        return DELTA_SCALE * Math.log(oddsRatio);
    }

    /** Standard error of {@link #delta()}. */
    public double deltaError() {
        return -DELTA_SCALE * logError;
    }
}
