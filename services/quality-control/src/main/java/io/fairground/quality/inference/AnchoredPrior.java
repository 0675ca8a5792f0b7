package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * Imagined answers of each worker, taken from the votes before a method starts. They hold her to what she is on the whole,
 * and stay fixed, so that the bounds of several starts can be compared.
 *
 * <pre>
 * a          = (right answers of all + 1) / (answers of all + 2)        right: the share of the task's votes that name it
 * a(w)       = (her right answers + 2 a) / (her answers + 2)
 * prior(j,l) = strength * (l = j ? a(w) : (1 - a(w)) / (classes - 1))
 * </pre>
 */
final class AnchoredPrior {

    private static final double TO_CROWD = 2;

    private final int classCount;
    private final Dirichlet[] rows;

    AnchoredPrior(Evidence evidence, double strength) {
        var answers = evidence.answers();
        this.classCount = answers.classCount();
        this.rows = new Dirichlet[answers.workerCount() * classCount];
        var accuracies = WorkerAccuracies.of(evidence, MajorityVote.shares(answers));
        var crowd = crowd(accuracies, answers.workerCount());
        for (var worker = 0; worker < answers.workerCount(); worker++) {
            var right = accuracies.right(worker);
            var accuracy = (right + TO_CROWD * crowd) / (right + accuracies.wrong(worker) + TO_CROWD);
            for (var truth = 0; truth < classCount; truth++) {
                rows[worker * classCount + truth] = row(truth, strength * accuracy, strength * (1 - accuracy));
            }
        }
    }

    private static double crowd(WorkerAccuracies accuracies, int workerCount) {
        var right = 1.0;
        var given = 2.0;
        for (var worker = 0; worker < workerCount; worker++) {
            right += accuracies.right(worker);
            given += accuracies.right(worker) + accuracies.wrong(worker);
        }
        return right / given;
    }

    private Dirichlet row(int truth, double right, double wrong) {
        var prior = new double[classCount];
        Arrays.fill(prior, wrong / Math.max(1, classCount - 1));
        prior[truth] = right;
        return new Dirichlet(prior);
    }

    /** Of a worker's answers to tasks of a class. */
    Dirichlet of(int worker, int truth) {
        return rows[worker * classCount + truth];
    }
}
