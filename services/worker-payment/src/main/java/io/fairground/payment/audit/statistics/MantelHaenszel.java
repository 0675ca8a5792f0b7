package io.fairground.payment.audit.statistics;

import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether a gold item is harder for one group than for equally able workers of another (differential item functioning).
 *
 * <p>With a, b right and wrong answers of the group, c, d those of the reference and n all of a stratum of ability: chi^2 =
 * (|sum(a - E(a))| - 1/2)^2 / sum Var(a), E(a) = (a+b)(a+c)/n, Var(a) = (a+b)(c+d)(a+c)(b+d) / (n^2 (n-1)); common odds ratio =
 * sum(ad/n) / sum(bc/n) (Mantel and Haenszel, JNCI 22, 1959; Holland and Thayer, 1988).
 *
 * @param oddsRatio below 1 where the item is harder for the group; NaN where it cannot be told
 * @param pValue 1 where no stratum says anything
 */
public record MantelHaenszel(double oddsRatio, double chiSquare, double pValue) {

    /** Answers of one stratum of ability. */
    public record Stratum(long groupRight, long groupWrong, long referenceRight, long referenceWrong) {

        private double total() {
            return groupRight + groupWrong + referenceRight + (double) referenceWrong;
        }
    }

    public static MantelHaenszel of(List<Stratum> strata) {
        double surplus = 0;
        double variance = 0;
        double concordant = 0;
        double discordant = 0;
        for (var stratum : strata) {
            var n = stratum.total();
            if (n < 2) {
                continue;
            }
            var group = (double) (stratum.groupRight() + stratum.groupWrong());
            var right = (double) (stratum.groupRight() + stratum.referenceRight());
            surplus += stratum.groupRight() - group * right / n;
            variance += group * (n - group) * right * (n - right) / (n * n * (n - 1));
            concordant += stratum.groupRight() * (double) stratum.referenceWrong() / n;
            discordant += stratum.groupWrong() * (double) stratum.referenceRight() / n;
        }
        if (variance == 0) {
            return new MantelHaenszel(Double.NaN, 0, 1);
        }
        var chiSquare = Math.pow(Math.max(0, Math.abs(surplus) - 0.5), 2) / variance;
        var pValue = 1 - new ChiSquaredDistribution(1).cumulativeProbability(chiSquare);
        return new MantelHaenszel(concordant / discordant, chiSquare, pValue);
    }
}
