package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.List;
import java.util.Optional;

/**
 * Krippendorff's alpha: how much less the answers to one task differ than answers drawn from all tasks would.
 *
 * <pre>
 * alpha = 1 - observed / expected
 * observed = 1 / N * sum over tasks t of (sum over pairs of answers to t of d^2) / (answers to t - 1)
 * expected = 1 / (N (N - 1)) * sum over all pairs of answers of d^2
 * </pre>
 *
 * Pairs are ordered; {@code N} counts the answers to tasks that have at least two, and only those count anywhere. It takes
 * any number of workers and answers a task. K. Krippendorff, <em>Computing Krippendorff's alpha-reliability</em>, 2011; its
 * interval is that of J. Hughes, arXiv 2210.13265.
 *
 * <p>Example: three tasks, answered {0, 0}, {1, 1} and {0, 1}. Only the last differs: 2 ordered pairs, so observed is 2 / 6.
 * Three answers are 0 and three 1: 18 of the 30 ordered pairs differ. Alpha is {@code 1 - (1 / 3) / (18 / 30) = .444}.
 *
 * <p>Where all answers are the same there is nothing to agree on: alpha is undefined, and none is returned. The same holds
 * where no task has two answers.
 */
public final class Alpha {

    private Alpha() {}

    /**
     * Alpha of coded answers, from counts: it takes time in proportion to answers and classes, never to pairs of answers.
     * (A ratio scale also visits the pairs of classes of each task.) Of an ordinal question with more than
     * {@value OrdinalRemainders#CLASSES_MAX} classes in use only the value is given, without an interval.
     */
    public static Optional<Agreement> of(AnswerTable answers, Distance distance) {
        var counts = TaskCounts.pairable(answers);
        var ruler = distance.ruler(counts.totals());
        return distance.ranked() ? ranked(counts, ruler) : measured(counts, ruler);
    }

    /**
     * Alpha of values of any kind. It compares every answer with every other, so at most
     * {@value ValuePairs#VALUES_MAX} are taken: draw tasks from a larger job.
     *
     * @param tasks the answers to each task
     */
    public static <T> Optional<Agreement> of(List<? extends List<? extends T>> tasks, Disagreement<T> disagreement) {
        return ValuePairs.of(tasks, disagreement).alpha();
    }

    /** Alpha on a ruler that stays as it is when tasks are left out. */
    static Optional<Agreement> measured(TaskCounts counts, Ruler ruler) {
        return Remainders.measured(counts, ruler).alpha();
    }

    private static Optional<Agreement> ranked(TaskCounts counts, Ruler ruler) {
        var plain = Remainders.measured(counts, ruler);
        return OrdinalRemainders.of(counts)
                .map(ordinal -> plain.alpha(ordinal.values()))
                .orElseGet(plain::alphaWithoutInterval);
    }
}
