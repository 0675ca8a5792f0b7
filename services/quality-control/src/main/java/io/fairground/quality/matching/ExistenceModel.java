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
    private double coincidence = SHARED / (SHARED + NOT_SHARED);
    private double things;
    private final List<Double> objectives = new ArrayList<>();

    private ExistenceModel(List<Scene> scenes, int workerCount, double[][] voteShare) {
        this.scenes = scenes;
        this.probability = Arrays.stream(voteShare).map(double[]::clone).toArray(double[][]::new);
        this.recall = new double[workerCount];
        this.invention = new double[workerCount];
        this.precision = new double[workerCount];
        Arrays.fill(recall, MARKED / (MARKED + MISSED));
        Arrays.fill(invention, INVENTED);
        this.things = 1;
    }

    /** @param voteShare of each candidate of each scene, 0 to 1 */
    static ExistenceModel fit(List<Scene> scenes, int workerCount, double[][] voteShare) {
        var model = new ExistenceModel(scenes, workerCount, voteShare);
        var change = Double.MAX_VALUE;
        for (var i = 0; i < MAX_ITERATIONS && change > TOLERANCE; i++) {
            model.maximise();
            change = model.expect();
        }
        model.setPrecision();
        return model;
    }

    private void maximise() {
        var sums = new Sums(recall.length);
        for (var s = 0; s < scenes.size(); s++) {
            sums.add(scenes.get(s), probability[s]);
        }
        sums.maximise();
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

    /** Returns the mean change of a probability. */
    private double expect() {
        var change = 0.0;
        var count = 0;
        var objective = logPrior();
        for (var s = 0; s < scenes.size(); s++) {
            var scene = scenes.get(s);
            objective -= things * (1 - (scene.known() ? 0 : missedByAll(scene)));
            for (var worker : scene.workers()) {
                objective -= invention[worker];
            }
            for (var c = 0; c < probability[s].length; c++) {
                var candidate = scene.candidates().get(c);
                var real = real(scene, candidate);
                var unreal = unreal(scene, candidate);
                var next = real / (real + unreal);
                change += Math.abs(next - probability[s][c]);
                count++;
                probability[s][c] = next;
                var known = candidate.known();
                objective += Math.log(known == null ? real + unreal : known ? real : unreal);
            }
        }
        objectives.add(objective);
        return count == 0 ? 0 : change / count;
    }

    private double real(Scene scene, Candidate candidate) {
        var product = things;
        for (var answer = 0; answer < scene.workers().size(); answer++) {
            var r = recall[scene.workers().get(answer)];
            product *= candidate.marked().get(answer) ? r : 1 - r;
        }
        return product;
    }

    private double unreal(Scene scene, Candidate candidate) {
        var marks = candidate.marked().cardinality();
        if (marks == 0) {
            return 0;
        }
        return inventionsOf(scene, candidate)
                * Math.pow(coincidence, marks - 1)
                * Math.pow(1 - coincidence, scene.workers().size() - marks);
    }

    private double inventionsOf(Scene scene, Candidate candidate) {
        return candidate.marked().stream()
                .mapToDouble(answer -> invention[scene.workers().get(answer)])
                .sum();
    }

    private double missedByAll(Scene scene) {
        var product = 1.0;
        for (var worker : scene.workers()) {
            product *= 1 - recall[worker];
        }
        return product;
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

    /** What the M-step adds up. */
    private final class Sums {

        private final double[] marked;
        private final double[] unmarked;
        private final double[] invented;
        private final double[] answers;
        private double shared = SHARED;
        private double notShared = NOT_SHARED;
        private double real = 1;

        Sums(int workerCount) {
            this.marked = filled(workerCount, MARKED);
            this.unmarked = filled(workerCount, MISSED);
            this.invented = filled(workerCount, INVENTED);
            this.answers = filled(workerCount, 1);
        }

        private static double[] filled(int length, double value) {
            var values = new double[length];
            Arrays.fill(values, value);
            return values;
        }

        void add(Scene scene, double[] p) {
            var unseen = scene.known() ? 0 : things * missedByAll(scene);
            real += unseen;
            for (var worker : scene.workers()) {
                answers[worker]++;
                unmarked[worker] += unseen;
            }
            for (var c = 0; c < p.length; c++) {
                var known = scene.candidates().get(c).known();
                add(scene, scene.candidates().get(c), known == null ? p[c] : known ? 1 : 0);
            }
        }

        private void add(Scene scene, Candidate candidate, double p) {
            var marks = candidate.marked().cardinality();
            var inventions = inventionsOf(scene, candidate);
            real += p;
            shared += (1 - p) * Math.max(0, marks - 1);
            notShared += (1 - p) * (scene.workers().size() - marks);
            for (var answer = 0; answer < scene.workers().size(); answer++) {
                var worker = scene.workers().get(answer);
                if (candidate.marked().get(answer)) {
                    marked[worker] += p;
                    invented[worker] += (1 - p) * invention[worker] / inventions;
                } else {
                    unmarked[worker] += p;
                }
            }
        }

        void maximise() {
            for (var worker = 0; worker < recall.length; worker++) {
                recall[worker] = marked[worker] / (marked[worker] + unmarked[worker]);
                invention[worker] = invented[worker] / answers[worker];
            }
            coincidence = shared / (shared + notShared);
            things = real / (scenes.size() + 1);
        }
    }

    private void setPrecision() {
        var all = new double[recall.length];
        var exist = new double[recall.length];
        for (var s = 0; s < scenes.size(); s++) {
            var scene = scenes.get(s);
            for (var c = 0; c < probability[s].length; c++) {
                var candidate = scene.candidates().get(c);
                var known = candidate.known();
                var p = known == null ? probability[s][c] : known ? 1 : 0;
                candidate.marked().stream().map(scene.workers()::get).forEach(worker -> {
                    all[worker]++;
                    exist[worker] += p;
                });
            }
        }
        Arrays.setAll(precision, worker -> (exist[worker] + MARKED) / (all[worker] + MARKED + MISSED));
    }
}
