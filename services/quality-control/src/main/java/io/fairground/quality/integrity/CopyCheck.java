package io.fairground.quality.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds pairs of workers who agree beyond what both of their confusion matrices predict.
 *
 * <p>On a task that both answered, the chance that {@code v} says what {@code w} said is
 *
 * <pre>
 * p(v | w) = (s * sum over j of q(j) pi(v, j, l(w)) + c(l(w))) / (s + n)
 * </pre>
 *
 * with {@code q} the posterior of the task by everyone's answers but {@code v}'s, {@code pi} her matrix
 * ({@link AnswerModel}), and {@code c} the counts among the {@code n} answers of neither: a question that misleads
 * makes honest workers err together, and then the others err with them. It weighs as {@code s} = {@value #MODEL_WEIGHT}
 * answers against those. Then
 *
 * <pre>
 * z = sum over shared tasks of [2 same - p(v | w) - p(w | v)] / (sd(v | w) + sd(w | v)),
 * sd(v | w)^2 = sum of p(v | w) (1 - p(v | w))
 * </pre>
 *
 * Two good workers agree nearly always, so a copy of a good worker is found by the errors they share. All z of a job
 * are centred on their median and divided by their spread (median absolute deviation), if that is above 1, since most
 * pairs are honest (B. Efron, <em>Large-scale simultaneous hypothesis testing</em>, JASA 99, 2004). For other tests of
 * the same question see A. R. KhudaBukhsh et al., <em>Detecting non-adversarial collusion in crowdsourcing</em>, HCOMP
 * 2014.
 *
 * <p>Example: two workers share 50 tasks, each is predicted to agree with the other on 35 with a variance of 10; they
 * agree on 48: z = (2 * 48 - 35 - 35) / (2 * sqrt(10)) = 4.1.
 *
 * <p>The work is the sum over tasks of their squared number of answers; a task of more than {@value #ANSWERS_MAX}
 * counts with so many of them, drawn by a hash. Memory: a float for each answer and class.
 */
public final class CopyCheck {

    private static final double MODEL_WEIGHT = 10;
    private static final int ANSWERS_MAX = 64;

    /** Fewer shared tasks show too little, and there are very many such pairs. */
    private static final int SHARED_MIN = 10;

    private final AnswerModel model;
    private final AnswersByTask answers;
    private final boolean[] counted;
    private final float[] predicted;
    private final PairSums sums;
    private final int[] said;

    private CopyCheck(AnswerModel model) {
        this.model = model;
        this.answers = model.answers;
        this.counted = PopularTasks.sample(answers, model.taskCount, ANSWERS_MAX);
        this.predicted = predictions(model);
        this.sums = new PairSums(model.workerCount);
        this.said = new int[model.classCount];
    }

    /** A candidate for each pair with enough shared tasks, in the order of the workers. */
    public static List<Signal.Copying> of(AnswerModel model) {
        return EmpiricalNull.standardise(new CopyCheck(model).pairs());
    }

    private static float[] predictions(AnswerModel model) {
        var predicted = new float[model.answers.count() * model.classCount];
        var others = new double[model.classCount];
        var chance = new double[model.classCount];
        for (var i = 0; i < model.answers.count(); i++) {
            model.posteriorOfOthers(i, others);
            model.predict(i, others, chance);
            for (var c = 0; c < model.classCount; c++) {
                predicted[i * model.classCount + c] = (float) chance[c];
            }
        }
        return predicted;
    }

    private List<Signal.Copying> pairs() {
        var pairs = new ArrayList<Signal.Copying>();
        var byWorker = Grouping.of(answers.worker, model.workerCount);
        for (var worker = 0; worker < model.workerCount; worker++) {
            sums.clear();
            for (var at = byWorker.start()[worker]; at < byWorker.start()[worker + 1]; at++) {
                if (counted[byWorker.members()[at]]) {
                    addTask(byWorker.members()[at]);
                }
            }
            sums.addTo(pairs, worker, SHARED_MIN);
        }
        return pairs;
    }

    /** Adds the pairs of answer {@code i} with later workers' answers to its task. */
    private void addTask(int i) {
        var from = answers.taskStart[answers.task[i]];
        var to = answers.taskStart[answers.task[i] + 1];
        var others = countLabels(from, to) - 2;
        for (var j = from; j < to; j++) {
            if (counted[j] && answers.worker[j] > answers.worker[i]) {
                var same = answers.label[i] == answers.label[j];
                sums.add(answers.worker[j], same, chance(i, j, same, others), chance(j, i, same, others));
            }
        }
    }

    private int countLabels(int from, int to) {
        Arrays.fill(said, 0);
        var count = 0;
        for (var j = from; j < to; j++) {
            if (counted[j]) {
                said[answers.label[j]]++;
                count++;
            }
        }
        return count;
    }

    /** The chance that the worker of answer {@code i} says what answer {@code j} says. */
    private double chance(int i, int j, boolean same, int others) {
        var label = answers.label[j];
        var alike = said[label] - (same ? 2 : 1);
        return (MODEL_WEIGHT * predicted[i * model.classCount + label] + alike) / (MODEL_WEIGHT + others);
    }
}
