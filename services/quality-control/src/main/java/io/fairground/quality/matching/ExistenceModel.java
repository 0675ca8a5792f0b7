package io.fairground.quality.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How probable it is that a candidate exists. A task has {@code R} real things on average; worker {@code w} marks each
 * with probability {@code r(w)}, and invents {@code i(w)} things an answer, each of which another worker happens to
 * mark as well with probability {@code c}. Both numbers of things are Poisson, so with {@code S} of the workers
 * {@code A} marking a candidate
 *
 * <pre>
 * real(S)   = R * product over S of r * product over A without S of (1 - r)
 * unreal(S) = sum over S of i * c^(|S| - 1) * (1 - c)^(|A| - |S|)
 * E:  p(S) = real(S) / (real(S) + unreal(S)),   unseen things of a task u = R * product over A of (1 - r)
 * M:  r(w) = (sum of p over what she marked + 4) / (sum of p and u over her tasks + 5)
 *     i(w) = (sum of (1 - p) i(w) / (sum over S of i) over what she marked + .2) / (her tasks + 1)
 *     c    = (sum of (1 - p) (|S| - 1) + 1) / (sum of (1 - p) (|A| - 1) + 10)
 *     R    = (sum of p and u + 1) / (tasks + 1)
 * </pre>
 *
 * What nobody marked is part of the model, as in capture and recapture: else a thing that two of five marked would look
 * invented, since most of what is seen is marked by more. It starts from the shares of votes; the log posterior never
 * falls. Where a task's truth is known, {@code p} is clamped in M, and nothing is unseen.
 */
final class ExistenceModel {

    private static final int MAX_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-6;
    private static final double MARKED = 4;
    private static final double MISSED = 1;
    private static final double INVENTED = 0.2;
    private static final double SHARED = 1;
    private static final double NOT_SHARED = 9;

    private final List<Scene> scenes;
    private final double[][] probability;
    private final double[] recall;
    private final double[] invention;
    private final double[] precision;
    private final double[] logMissed;
    private final double[] logMarkedRatio;
    private final List<Double> objectives = new ArrayList<>();
    private double coincidence = SHARED / (SHARED + NOT_SHARED);
    private double things = 1;

    private ExistenceModel(List<Scene> scenes, int workerCount, double[][] voteShare) {
        this.scenes = scenes;
        this.probability = Arrays.stream(voteShare).map(double[]::clone).toArray(double[][]::new);
        this.recall = filled(workerCount, MARKED / (MARKED + MISSED));
        this.invention = filled(workerCount, INVENTED);
        this.precision = filled(workerCount, MARKED / (MARKED + MISSED));
        this.logMissed = new double[workerCount];
        this.logMarkedRatio = new double[workerCount];
        setLogs();
    }

    private void setLogs() {
        Arrays.setAll(logMissed, worker -> Math.log(1 - recall[worker]));
        Arrays.setAll(logMarkedRatio, worker -> Math.log(recall[worker]) - logMissed[worker]);
    }

    private static double[] filled(int length, double value) {
        var values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** @param voteShare of each candidate of each scene, 0 to 1 */
    static ExistenceModel fit(List<Scene> scenes, int workerCount, double[][] voteShare) {
        var model = new ExistenceModel(scenes, workerCount, voteShare);
        var change = Double.MAX_VALUE;
        for (var i = 0; i < MAX_ITERATIONS && change > TOLERANCE; i++) {
            model.maximise();
            change = model.expect();
        }
        return model;
    }

    double probability(int scene, int candidate) {
        return probability[scene][candidate];
    }

    double recall(int worker) {
        return recall[worker];
    }

    /** Share of a worker's marks that exist; four that do and one that does not are imagined for everyone. */
    double precision(int worker) {
        return precision[worker];
    }

    /** Log posterior after each iteration, up to a constant. */
    double[] objectives() {
        return objectives.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void maximise() {
        var sums = new Sums(recall.length);
        for (var s = 0; s < scenes.size(); s++) {
            sums.add(scenes.get(s), probability[s]);
        }
        sums.maximise();
        setLogs();
    }

    /**
     * Returns the mean change of a probability. In logs: a thousand workers who all missed something must not
     * underflow.
     */
    private double expect() {
        var change = 0.0;
        var count = 0;
        var objective = logPrior();
        for (var s = 0; s < scenes.size(); s++) {
            var scene = scenes.get(s);
            var missed = logMissedByAll(scene);
            objective -= things * (1 - (scene.known() ? 0 : Math.exp(missed)));
            objective -= Arrays.stream(scene.workers())
                    .mapToDouble(w -> invention[w])
                    .sum();
            for (var c = 0; c < probability[s].length; c++) {
                var candidate = scene.candidates().get(c);
                var real = Math.log(things) + missed + logMarkedRatio(candidate);
                var unreal = logUnreal(scene, candidate);
                var next = 1 / (1 + Math.exp(unreal - real));
                change += Math.abs(next - probability[s][c]);
                count++;
                probability[s][c] = next;
                var greater = Math.max(real, unreal);
                objective += greater + Math.log(candidate.mixed(Math.exp(real - greater), Math.exp(unreal - greater)));
            }
        }
        objectives.add(objective);
        return count == 0 ? 0 : change / count;
    }

    private double logMissedByAll(Scene scene) {
        var sum = 0.0;
        for (var worker : scene.workers()) {
            sum += logMissed[worker];
        }
        return sum;
    }

    private double logMarkedRatio(Candidate candidate) {
        var sum = 0.0;
        for (var worker : candidate.markedBy()) {
            sum += logMarkedRatio[worker];
        }
        return sum;
    }

    private double logUnreal(Scene scene, Candidate candidate) {
        var marks = candidate.markedBy().length;
        return marks == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(inventionsOf(candidate))
                        + (marks - 1) * Math.log(coincidence)
                        + (scene.workers().length - marks) * Math.log(1 - coincidence);
    }

    private double inventionsOf(Candidate candidate) {
        var sum = 0.0;
        for (var worker : candidate.markedBy()) {
            sum += invention[worker];
        }
        return sum;
    }

    private double logPrior() {
        var sum = Math.log(things) - things;
        sum += SHARED * Math.log(coincidence) + NOT_SHARED * Math.log(1 - coincidence);
        for (var worker = 0; worker < recall.length; worker++) {
            sum += MARKED * Math.log(recall[worker]) + MISSED * Math.log(1 - recall[worker]);
            sum += INVENTED * Math.log(invention[worker]) - invention[worker];
        }
        return sum;
    }

    /** What the M-step adds up; the imagined answers first. */
    private final class Sums {

        private final double[] marked;
        private final double[] unmarked;
        private final double[] invented;
        private final double[] answers;
        private final double[] marks;
        private double shared = SHARED;
        private double notShared = NOT_SHARED;
        private double real = 1;

        Sums(int workerCount) {
            this.marked = filled(workerCount, MARKED);
            this.unmarked = filled(workerCount, MISSED);
            this.invented = filled(workerCount, INVENTED);
            this.answers = filled(workerCount, 1);
            this.marks = filled(workerCount, MARKED + MISSED);
        }

        void add(Scene scene, double[] probability) {
            var there = scene.known() ? 0 : things * Math.exp(logMissedByAll(scene));
            for (var c = 0; c < probability.length; c++) {
                var candidate = scene.candidates().get(c);
                var p = candidate.clamped(probability[c]);
                add(candidate, p, scene.workers().length);
                there += p;
            }
            real += there;
            for (var worker : scene.workers()) {
                answers[worker]++;
                unmarked[worker] += there;
            }
        }

        private void add(Candidate candidate, double p, int answered) {
            var inventions = inventionsOf(candidate);
            var count = candidate.markedBy().length;
            shared += (1 - p) * Math.max(0, count - 1);
            notShared += (1 - p) * (answered - count);
            for (var worker : candidate.markedBy()) {
                marks[worker]++;
                marked[worker] += p;
                unmarked[worker] -= p;
                invented[worker] += (1 - p) * invention[worker] / inventions;
            }
        }

        void maximise() {
            for (var worker = 0; worker < recall.length; worker++) {
                recall[worker] = marked[worker] / (marked[worker] + unmarked[worker]);
                invention[worker] = invented[worker] / answers[worker];
                precision[worker] = marked[worker] / marks[worker];
            }
            coincidence = shared / (shared + notShared);
            things = real / (scenes.size() + 1);
        }
    }
}
