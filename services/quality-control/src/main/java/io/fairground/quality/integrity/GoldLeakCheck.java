package io.fairground.quality.integrity;

import io.fairground.quality.inference.GoldLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds gold whose truth has got about: it is answered better and better the more often it has been shown, while the
 * same workers, at the same time, do no better elsewhere.
 *
 * <p>For the {@code n} showings of an item in their order, {@code r(i)} is 1 if the answer was right, less what its
 * worker reaches elsewhere at that time ({@link Elsewhere}), and {@code s(i)} runs evenly from -1 to 1. Then
 *
 * <pre>
 * T = sum of s(i) r(i),    V = sum of s(i)^2 * (sum of (r(i) - mean r)^2) / (n - 1),    z = T / sqrt(V),   p = P(Z >= z)
 * </pre>
 *
 * V is the exact variance of T when the residuals may come in any order, so an item that is hard for all, or easy, is
 * no evidence. For the job the T of its items are summed, and V is the sum over workers of their squared part in it,
 * since a worker's answers to several items hang together: a leak of many items, each a little, shows there first.
 *
 * <p>The result is for those who may see gold. It names the items, never their truth.
 */
public final class GoldLeakCheck {

    /** In fewer showings no trend can be told from chance. */
    private static final int SHOWINGS_MIN = 20;

    /**
     * @param items a candidate for each gold item that was shown often enough
     * @param job all of them together; its p is 1 when there are none
     */
    public record Result(List<Signal.GoldLeak> items, Signal.GoldLeak job) {

        public Result {
            items = List.copyOf(items);
        }
    }

    private final AnswerModel model;
    private final GoldLabels gold;
    private final long[] answeredAt;
    private final Elsewhere elsewhere;
    private final double[] partOfWorker;

    private GoldLeakCheck(AnswerModel model, GoldLabels gold, long[] answeredAt) {
        this.model = model;
        this.gold = gold;
        this.answeredAt = answeredAt;
        this.elsewhere = Elsewhere.of(model, gold, answeredAt);
        this.partOfWorker = new double[model.workerCount];
    }

    /**
     * @param gold the truths of the gold tasks of the model's table
     * @param answeredAt when the answer of each row of that table was given, in any unit
     */
    public static Result of(AnswerModel model, GoldLabels gold, long[] answeredAt) {
        var check = new GoldLeakCheck(model, gold, answeredAt);
        var trends = new ArrayList<ShowingTrend>();
        for (var item : gold.tasks()) {
            var shown = check.showings(item);
            if (shown.length >= SHOWINGS_MIN) {
                trends.add(check.trend(item, shown));
            }
        }
        var job = trends.stream().reduce(ShowingTrend.NONE, ShowingTrend::plus).withVarianceOf(check.partOfWorker);
        return new Result(trends.stream().map(ShowingTrend::signal).toList(), job.signal());
    }

    private int[] showings(int item) {
        var answers = model.answers;
        return IntStream.range(answers.taskStart[item], answers.taskStart[item + 1])
                .boxed()
                .sorted(Comparator.comparingLong(i -> answeredAt[answers.row[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private ShowingTrend trend(int item, int[] shown) {
        var residuals = Arrays.stream(shown).mapToDouble(this::residual).toArray();
        var mean = ShowingTrend.mean(residuals, 0, residuals.length);
        for (var at = 0; at < shown.length; at++) {
            partOfWorker[model.answers.worker[shown[at]]] +=
                    ShowingTrend.place(at, shown.length) * (residuals[at] - mean);
        }
        return ShowingTrend.of(item, residuals);
    }

    private double residual(int i) {
        var answers = model.answers;
        var right = answers.label[i] == model.classes.fold(gold.truth(answers.task[i])) ? 1 : 0;
        return right - elsewhere.accuracy(answers.worker[i], answeredAt[answers.row[i]]);
    }
}
