package io.fairground.quality.agreement;

import java.util.Optional;

/**
 * Scott's pi of two workers: like {@link CohenKappa}, but chance is what two draws from both workers' answers together would
 * give, so that a habit of one alone counts as disagreement.
 *
 * <pre>
 * pi = (o - e) / (1 - e),   e = sum over classes of share(c)^2,   share(c) = answers naming c / (2 * tasks)
 * </pre>
 *
 * W. A. Scott, <em>Reliability of content analysis</em>, 1955. Example: with the 50 proposals of {@link CohenKappa} 55 of 100
 * answers accept: {@code e = .3025 + .2025 = .505}, and pi is {@code (.7 - .505) / .495 = .394}.
 *
 * <p>Undefined, and none returned, where they share no task, or both say one and the same class only.
 */
public final class ScottPi {

    private ScottPi() {}

    public static Optional<Agreement> of(RaterPair pair) {
        return of(pair, Weighting.UNWEIGHTED);
    }

    public static Optional<Agreement> of(RaterPair pair, Weighting weighting) {
        var weights = new PairWeights(pair.classCount(), weighting);
        var totals = pair.firstTotals();
        var seconds = pair.secondTotals();
        for (var c = 0; c < totals.length; c++) {
            totals[c] += seconds[c];
        }
        var around = weights.around(totals);
        var chance = new PairChance() {

            @Override
            public double whole() {
                var sum = 0.0;
                for (var c = 0; c < totals.length; c++) {
                    sum += totals[c] * around[c];
                }
                return sum;
            }

            @Override
            public double taken(int one, int other) {
                var own = weights.of(one, one) + weights.of(other, other) + 2 * weights.of(one, other);
                return 2 * around[one] + 2 * around[other] - own;
            }

            @Override
            public double pairs(int tasks) {
                return 4.0 * tasks * tasks;
            }
        };
        return PairKappa.of(pair, weights, chance);
    }
}
