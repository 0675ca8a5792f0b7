package io.fairground.quality.inference;

/**
 * What a method makes of a table: for each task a label, and the probability of each class.
 *
 * <p>The probabilities are those of the <em>answers</em>: gold shapes what the method believes of its workers, but the
 * row of a gold task is computed like any other. Its label is the known truth. So a reader of probabilities cannot
 * pick out the gold tasks by their certainty.
 */
public final class Inference {

    private final int classCount;
    private final double[] probability;
    private final int[] label;
    private final double[] objectives;

    private Inference(int classCount, double[] probability, int[] label, double[] objectives) {
        this.classCount = classCount;
        this.probability = probability;
        this.label = label;
        this.objectives = objectives;
    }

    static Inference of(
            AnswerTable answers, GoldLabels gold, TieRule ties, double[] probability, double... objectives) {
        var classCount = answers.classCount();
        var label = new int[answers.taskCount()];
        for (var task = 0; task < label.length; task++) {
            label[task] = gold.known(task) ? gold.truth(task) : ties.pick(probability, task * classCount, classCount);
        }
        return new Inference(classCount, probability, label, objectives);
    }

    /** The class a task resolves to. */
    public int label(int task) {
        return label[task];
    }

    /** Probability of a class of a task given the answers; those of one task sum to 1. */
    public double probability(int task, int classIndex) {
        return probability[task * classCount + classIndex];
    }

    /** Probability of the task's label given the answers; 0 for a tie that nobody voted for. */
    public double confidence(int task) {
        return probability(task, label[task]);
    }

    /** Value of the objective after each iteration, in natural log units; empty for a method that does not iterate. */
    public double[] objectives() {
        return objectives.clone();
    }
}
