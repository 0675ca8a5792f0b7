package io.fairground.quality.agreement;

import java.util.Arrays;
import java.util.Optional;

/** {@code (observed - chance) / (1 - chance)} of two workers, and the same without each task. */
final class PairKappa {

    private static final double ROUNDING = 1e-12;

    private PairKappa() {}

    static Optional<Agreement> of(RaterPair pair, PairWeights weights, PairChance chance) {
        var tasks = pair.tasks();
        var agreed = new double[tasks];
        Arrays.setAll(agreed, task -> weights.of(pair.first(task), pair.second(task)));
        var observed = Arrays.stream(agreed).sum();
        var expected = chance.whole();
        var value = kappa(observed / tasks, expected / chance.pairs(tasks));
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        var without = new double[tasks];
        for (var task = 0; task < tasks; task++) {
            var rest = expected - chance.taken(pair.first(task), pair.second(task));
            without[task] = kappa((observed - agreed[task]) / (tasks - 1), rest / chance.pairs(tasks - 1));
        }
        return Optional.of(Jackknife.around(value, without));
    }

    /** NaN where chance already agrees on everything, and where there is no task. */
    static double kappa(double observed, double expected) {
        return 1 - expected > ROUNDING ? (observed - expected) / (1 - expected) : Double.NaN;
    }
}
