package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Optional;

/**
 * Fleiss' kappa of any number of workers; which worker said what plays no part.
 *
 * <pre>
 * kappa = (o - e) / (1 - e)
 * o = mean over tasks of the share of pairs of its answers that agree
 * e = sum over classes of share(c)^2, where each task has the same part in the share
 * </pre>
 *
 * J. L. Fleiss, <em>Measuring nominal scale agreement among many raters</em>, 1971. With unequal
 * numbers of answers it is K. L. Gwet's form (<em>Handbook of inter-rater reliability</em>, 2014), where a task with one answer has
 * its part in the shares alone; with equal ones it is Fleiss' own. The interval is the jackknife's over tasks.
 *
 * <p>Example: three tasks, answered {0, 0}, {1, 1} and {0, 1}: {@code o = 2 / 3}, {@code e = 1 / 2}, kappa is
 * {@code 1 / 3}. {@link Alpha} is .444 there: it draws pairs without putting the first answer back.
 *
 * <p>Undefined, and none returned, where no task has two answers, or all answers are the same.
 */
public final class FleissKappa {

    private FleissKappa() {}

    public static Optional<Agreement> of(AnswerTable answers) {
        var shares = new TaskShares(TaskCounts.of(answers, 1));
        var value = shares.kappa(squares -> squares);
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(Jackknife.around(value, shares.kappasWithout(squares -> squares)));
    }
}
