package io.fairground.quality.agreement;

import java.util.Optional;

/**
 * Cohen's kappa of two workers: their agreement beyond what two workers with their habits would reach by chance.
 *
 * <pre>
 * kappa = (o - e) / (1 - e)
 * o = mean of w(a, b) over tasks where they said a and b
 * e = sum over classes i, j of w(i, j) * share(first says i) * share(second says j)
 * </pre>
 *
 * J. Cohen, <em>A coefficient of agreement for nominal scales</em>, 1960, and <em>Weighted kappa</em>, 1968. The interval is
 * the jackknife's over tasks.
 *
 * <p>Example: of 50 proposals both accept 20 and both refuse 15; the first alone accepts 5, the second alone 10. They agree on
 * {@code o = .7}; the first accepts half, the second .6, so {@code e = .5 * .6 + .5 * .4 = .5} and kappa is .4.
 *
 * <p>Undefined, and none returned, where they share no task, or both say one and the same class only.
 */
public final class CohenKappa {

    private CohenKappa() {}

    public static Optional<Agreement> of(RaterPair pair) {
        return of(pair, Weighting.UNWEIGHTED);
    }

    public static Optional<Agreement> of(RaterPair pair, Weighting weighting) {
        var weights = new PairWeights(pair.classCount(), weighting);
        var secondsAround = weights.around(pair.secondTotals());
        var firstsAround = weights.around(pair.firstTotals());
        var chance = new PairChance() {

            @Override
            public double whole() {
                var sum = 0.0;
                for (var task = 0; task < pair.tasks(); task++) {
                    sum += secondsAround[pair.first(task)];
                }
                return sum;
            }

            @Override
            public double taken(int one, int other) {
                return secondsAround[one] + firstsAround[other] - weights.of(one, other);
            }

            @Override
            public double pairs(int tasks) {
                return (double) tasks * tasks;
            }
        };
        return PairKappa.of(pair, weights, chance);
    }
}
