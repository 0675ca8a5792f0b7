package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a method makes of a table: for each task a label, and the probability of each class.
 *
 * <p>The probabilities are those of the <em>answers</em>: gold shapes what the method believes of its workers, but the
 * row of a gold task is computed like any other. Its label is the known truth. So a reader of probabilities cannot
 * pick out the gold tasks by their certainty.
 */
public final class Inference {

    /** Keeps the log odds of a certain label finite. */
    private static final double CERTAIN = 1 - 1e-9;

    private final Evidence evidence;
    private final double[] probability;
    private final double[] objectives;

    private Inference(Evidence evidence, double[] probability, double[] objectives) {
        this.evidence = evidence;
        this.probability = probability;
        this.objectives = objectives;
    }

    /**
     * @param probability of each class of each task, task by task; handed over, not copied
     * @param objectives value after each iteration
     */
    static Inference of(Evidence evidence, double[] probability, double... objectives) {
        return new Inference(evidence, probability, objectives);
    }

    public int taskCount() {
        return evidence.answers().taskCount();
    }

    public int classCount() {
        return evidence.answers().classCount();
    }

    /** The class a task resolves to. */
    public int label(int task) {
        var gold = evidence.gold();
        return gold.known(task) ? gold.truth(task) : likeliest(task);
    }

    /** What the answers alone say, known truth or not. */
    int likeliest(int task) {
        return evidence.ties().pick(probability, task * classCount(), classCount());
    }

    /** Probability of a class of a task given the answers; those of one task sum to 1. */
    public double probability(int task, int classIndex) {
        Objects.checkIndex(classIndex, classCount());
        return probability[task * classCount() + classIndex];
    }

    /** The probabilities of all classes of all tasks, task by task: a copy. */
    public double[] probabilities() {
        return probability.clone();
    }

    /** Probability of the task's label given the answers; 0 for a tie that nobody voted for. */
    public double confidence(int task) {
        return probability(task, label(task));
    }

    /** What is expected of each worker. */
    public WorkerAccuracies workers() {
        return WorkerAccuracies.of(evidence, probability);
    }

    /**
     * The confidence of a task's label with a 95 % interval, as far as it hangs on how well its workers are known: each
     * answer adds its worker's log odds to those of the label, so their variances add up (the delta method).
     *
     * @param workers of this inference; computed once for all tasks
     */
    public Estimate confidence(int task, WorkerAccuracies workers) {
        var answers = evidence.answers();
        var variance = 0.0;
        for (var row = answers.from(task); row < answers.to(task); row++) {
            variance += workers.logOddsVariance(answers.worker(row));
        }
        return Estimate.ofLogOdds(Math.clamp(confidence(task), 1 - CERTAIN, CERTAIN), variance);
    }

    /** The objective in the end, by which several starts of one method compare. */
    double objective() {
        return objectives[objectives.length - 1];
    }

    /** Value of the objective after each iteration, in natural log units; empty for a method that does not iterate. */
    public double[] objectives() {
        return Arrays.copyOf(objectives, objectives.length);
    }
}
