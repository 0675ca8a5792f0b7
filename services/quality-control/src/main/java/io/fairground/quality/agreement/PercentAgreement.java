package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.Optional;

/**
 * How often two answers to one task are the same, as a share. Chance has its part in it: two who guess between two classes reach
 * .5. The interval is the jackknife's over tasks.
 *
 * <p>Example: three tasks, answered {0, 0}, {1, 1, 0} and {0, 1}: {@code (1 + 1 / 3 + 0) / 3 = .444}.
 *
 * <p>None is returned where nobody can be compared.
 */
public final class PercentAgreement {

    private PercentAgreement() {}

    /** The mean over tasks of the share of pairs that agree; tasks with one answer do not count. */
    public static Optional<Agreement> of(AnswerTable answers) {
        var counts = TaskCounts.pairable(answers);
        if (counts.tasks() == 0) {
            return Optional.empty();
        }
        var shares = new TaskShares(counts);
        var without = new double[counts.tasks()];
        Arrays.setAll(without, shares::agreedWithout);
        return Optional.of(Jackknife.around(shares.agreed(), without));
    }

    /** The share of their common tasks on which two workers say the same. */
    public static Optional<Agreement> of(RaterPair pair) {
        if (pair.tasks() == 0) {
            return Optional.empty();
        }
        var agreed = new double[pair.tasks()];
        Arrays.setAll(agreed, task -> pair.first(task) == pair.second(task) ? 1 : 0);
        var all = Arrays.stream(agreed).sum();
        var without = new double[agreed.length];
        Arrays.setAll(without, task -> (all - agreed[task]) / (agreed.length - 1));
        return Optional.of(Jackknife.around(all / agreed.length, without));
    }
}
