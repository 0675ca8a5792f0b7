package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;

/**
 * What the rest of the crowd makes of each answer. From a posterior of the tasks it takes how common classes are and a
 * confusion matrix a worker; with these, the posterior of a task can be had <em>without</em> one of its workers, so
 * that nobody's answer bears witness for itself:
 *
 * <pre>
 * q(t, w)(j) ~ p(j) * product over answers (v, l) of t with v other than w of pi(v, j, l)
 * </pre>
 *
 * The posterior may come from any method; it is only read here. Of several answers of a worker to a task the first
 * counts.
 */
public final class AnswerModel {

    /** A class below this probability is left out of sums over pairs of classes. */
    static final double NEGLIGIBLE = 1e-6;

    final AnswersByTask answers;
    final ClassFold classes;
    final int taskCount;
    final int workerCount;
    final int classCount;
    private final ConfusionMatrices matrices;
    private final double[] classShare;
    private final double[] logJoint;

    private AnswerModel(AnswerTable table, AnswersByTask answers, ClassFold classes, double[] probability) {
        this.answers = answers;
        this.classes = classes;
        this.taskCount = table.taskCount();
        this.workerCount = table.workerCount();
        this.classCount = classes.count();
        this.matrices = ConfusionMatrices.of(answers, workerCount, classCount, probability);
        this.classShare = classShares(probability);
        this.logJoint = logJoint();
    }

    /**
     * @param probability of class {@code c} of task {@code t} at {@code t * classCount + c}; those of a task sum to 1
     * @throws IllegalArgumentException if there is not one probability for each class of each task
     */
    public static AnswerModel of(AnswerTable answers, double[] probability) {
        if (probability.length != answers.taskCount() * answers.classCount()) {
            throw new IllegalArgumentException("one probability is needed for each class of each task");
        }
        var classes = ClassFold.of(answers);
        var byTask = AnswersByTask.of(answers, classes);
        return new AnswerModel(answers, byTask, classes, folded(probability, classes, answers.classCount()));
    }

    private static double[] folded(double[] probability, ClassFold classes, int classCount) {
        if (classes.count() == classCount) {
            return probability;
        }
        var folded = new double[probability.length / classCount * classes.count()];
        for (var cell = 0; cell < probability.length; cell++) {
            folded[cell / classCount * classes.count() + classes.fold(cell % classCount)] += probability[cell];
        }
        return folded;
    }

    /** With one imagined task spread over the classes, so that none is impossible. */
    private double[] classShares(double[] probability) {
        var shares = new double[classCount];
        Arrays.fill(shares, 1.0 / classCount);
        for (var cell = 0; cell < probability.length; cell++) {
            shares[cell % classCount] += probability[cell];
        }
        for (var c = 0; c < classCount; c++) {
            shares[c] /= taskCount + 1;
        }
        return shares;
    }

    private double[] logJoint() {
        var joint = new double[taskCount * classCount];
        Arrays.setAll(joint, cell -> Math.log(classShare[cell % classCount]));
        for (var i = 0; i < answers.count(); i++) {
            var from = answers.task[i] * classCount;
            for (var truth = 0; truth < classCount; truth++) {
                joint[from + truth] += matrices.logPi(answers.worker[i], truth, answers.label[i]);
            }
        }
        return joint;
    }

    /** Fills {@code posterior} with what the other workers say of the task of answer {@code i}. */
    void posteriorOfOthers(int i, double[] posterior) {
        var from = answers.task[i] * classCount;
        var max = Double.NEGATIVE_INFINITY;
        for (var truth = 0; truth < classCount; truth++) {
            posterior[truth] = logJoint[from + truth] - matrices.logPi(answers.worker[i], truth, answers.label[i]);
            max = Math.max(max, posterior[truth]);
        }
        var sum = 0.0;
        for (var truth = 0; truth < classCount; truth++) {
            posterior[truth] = Math.exp(posterior[truth] - max);
            sum += posterior[truth];
        }
        for (var truth = 0; truth < classCount; truth++) {
            posterior[truth] /= sum;
        }
    }

    /** Fills {@code chance} with how likely the worker of answer {@code i} says each label, by her matrix and the others. */
    void predict(int i, double[] posteriorOfOthers, double[] chance) {
        Arrays.fill(chance, 0);
        for (var truth = 0; truth < classCount; truth++) {
            var share = posteriorOfOthers[truth];
            for (var label = 0; label < classCount && share > NEGLIGIBLE; label++) {
                chance[label] += share * Math.exp(matrices.logPi(answers.worker[i], truth, label));
            }
        }
    }

    /** How often the crowd says another class than {@code label} where the truth is another. */
    double crowdAvoids(int label) {
        var others = 1 - classShare[label];
        var said = 0.0;
        for (var truth = 0; truth < classCount; truth++) {
            said += truth == label ? 0 : classShare[truth] * matrices.pooled(truth, label);
        }
        return others <= 0 ? 1 : 1 - said / others;
    }
}
