package io.fairground.quality.integrity;

import java.util.Arrays;

/**
 * How far a worker's confusion matrix is from rank one, where all its rows are equal and her answer says nothing of the
 * task. With {@code a(j)} the row of true class {@code j}, {@code m} her label shares and {@code n(j)} the tasks of
 * class {@code j} she answered:
 *
 * <pre>
 * distance = sum over j of n(j) |a(j) - m|^2
 * possible = the same of one who always knows what the others know
 * </pre>
 *
 * V. C. Raykar and S. Yu, <em>Eliminating spammers and ranking annotators for crowdsourced labeling tasks</em>, JMLR
 * 13, 2012, with the classes weighted by how often she met them. It is 0 for one who always gives one class, and a
 * little above 0, by accident, for one who answers at random.
 */
record RankOne(double distance, double possible) {

    static RankOne of(WorkerAnswers worker) {
        var classCount = worker.classCount();
        var said = new double[classCount];
        var known = new double[classCount];
        var distance = 0.0;
        var possible = 0.0;
        for (var truth = 0; truth < classCount; truth++) {
            var mass = worker.mass(truth);
            if (mass > 0) {
                fillRows(worker, truth, said, known);
                for (var c = 0; c < classCount; c++) {
                    distance += mass * square(said[c] / mass - worker.uses(c) / worker.count());
                    possible += mass * square(known[c] / mass - worker.mass(c) / worker.count());
                }
            }
        }
        return new RankOne(distance, possible);
    }

    /** The rows of {@code truth}, times its mass: hers, and that of one who knows. */
    private static void fillRows(WorkerAnswers worker, int truth, double[] said, double[] known) {
        Arrays.fill(said, 0);
        Arrays.fill(known, 0);
        for (var i = 0; i < worker.count(); i++) {
            var weight = worker.posterior(i, truth);
            said[worker.label(i)] += weight;
            // Most classes are out of the question for most tasks; with many classes this is most of the time.
            for (var c = 0; c < worker.classCount() && weight > AnswerModel.NEGLIGIBLE; c++) {
                known[c] += weight * worker.posterior(i, c);
            }
        }
    }

    private static double square(double value) {
        return value * value;
    }

    /** The distance on the scale of {@link Agreement#association}: one who knows in a share r of her answers has r. */
    double association(double crowd, double weight) {
        var share = (distance + weight * crowd * crowd) / (possible + weight);
        return Math.copySign(Math.sqrt(Math.abs(share)), share);
    }
}
