package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Optional;

/**
 * Gwet's AC1: chance is only what workers who guess would agree on, so that it does not fall when nearly all tasks are of one
 * class, as the kappas do.
 *
 * <pre>
 * AC1 = (o - e) / (1 - e)
 * o = mean over tasks of the share of pairs of its answers that agree
 * e = sum over classes of share(c) (1 - share(c)) / (classes - 1)
 * </pre>
 *
 * K. L. Gwet, <em>Computing inter-rater reliability and its variance in the presence of high agreement</em>, 2008. A task with
 * one answer has its part in the shares alone. Classes
 * that nobody names count among the classes. The interval is the jackknife's over tasks.
 *
 * <p>Example: three tasks of two classes, answered {0, 0}, {0, 0} and {0, 1}: {@code o = 2 / 3}, the shares are 5 / 6 and
 * 1 / 6, {@code e = 10 / 36}, AC1 is {@code 14 / 26 = .538}, where Fleiss' kappa is -.2.
 *
 * <p>Undefined, and none returned, where no task has two answers, or the question has one class. All answers alike are a full
 * agreement of 1 here.
 */
public final class GwetAc1 {

    private GwetAc1() {}

    public static Optional<Agreement> of(AnswerTable answers) {
        var shares = new TaskShares(TaskCounts.of(answers, 1));
        var others = answers.classCount() - 1;
        var value = shares.kappa(squares -> (1 - squares) / others);
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(Jackknife.around(value, shares.kappasWithout(squares -> (1 - squares) / others)));
    }
}
