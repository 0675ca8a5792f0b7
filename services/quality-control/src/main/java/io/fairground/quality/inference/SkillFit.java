package io.fairground.quality.inference;

import java.util.Arrays;

/** The rank-one completion of {@link Mmsr}: left and right skills take turns, each the robust mean of what the other says. */
final class SkillFit {

    private static final int ROUNDS = 50;
    private static final double TOLERANCE = 1e-4;
    /** Share of a worker's values that is left out at each end, unless they are nearer than her own. */
    private static final double TRIM = 0.1;

    /** As if she had met one more worker, like the crowd, once. */
    private static final double TO_CROWD = 1;

    private static final double GOLD_WEIGHT = 5;

    /** A crowd is taken to be better than chance; which of two mirrored solutions is right cannot be seen otherwise. */
    private static final double LEAST_OF_CROWD = 0.1;

    /** A skill closer to 0 says nothing of others. */
    private static final double NO_SKILL = 1e-6;

    private final CommonTasks tasks;
    private final int classes;
    private final double low;
    private final double high;
    private final double[] known;
    private final double[] knownRight;
    private final double[] value;
    private final double[] sorted;
    private final double[] weight;
    private final double crowd;

    SkillFit(Evidence evidence) {
        var answers = evidence.answers();
        this.tasks = new CommonTasks(answers);
        this.classes = Math.max(2, NamedClasses.of(evidence).count());
        var margin = 1 / Math.sqrt(Math.max(4, answers.taskCount()));
        this.low = Math.min(0, margin - 1.0 / (classes - 1));
        this.high = 1 - margin;
        this.known = new double[answers.workerCount()];
        this.knownRight = new double[answers.workerCount()];
        countKnown(evidence);
        this.value = new double[answers.workerCount()];
        this.sorted = new double[answers.workerCount()];
        this.weight = new double[answers.workerCount()];
        this.crowd = crowd();
    }

    private void countKnown(Evidence evidence) {
        var answers = evidence.answers();
        for (var worker = 0; worker < known.length; worker++) {
            knownRight[worker] = evidence.history().right(worker);
            known[worker] = knownRight[worker] + evidence.history().wrong(worker);
        }
        for (var task : evidence.gold().tasks()) {
            for (var row = answers.from(task); row < answers.to(task); row++) {
                var right = answers.label(row) == evidence.gold().truth(task);
                knownRight[answers.worker(row)] += right ? GOLD_WEIGHT : 0;
                known[answers.worker(row)] += GOLD_WEIGHT;
            }
        }
    }

    /** The skill that all would have if they were alike. */
    private double crowd() {
        var agreed = 0.0;
        var common = 0.0;
        for (var worker = 0; worker < known.length; worker++) {
            for (var i = 0; i < tasks.others(worker).length; i++) {
                agreed += tasks.agreed(worker, i);
                common += tasks.common(worker, i);
            }
        }
        var product = common == 0 ? 0 : aboveChance(agreed / common);
        return Math.clamp(Math.sqrt(Math.max(0, product)), LEAST_OF_CROWD, high);
    }

    private double aboveChance(double share) {
        return (classes * share - 1) / (classes - 1);
    }

    double[] run(Run run) {
        var left = new double[known.length];
        Arrays.fill(left, crowd);
        var right = left.clone();
        var change = Double.MAX_VALUE;
        for (var round = 1; round <= ROUNDS && change > TOLERANCE; round++) {
            run.checkWanted();
            var before = right.clone();
            turn(left, right);
            turn(right, left);
            balance(left, right);
            change = Change.mean(before, right);
            run.progress().after(round, ROUNDS, change);
        }
        var skill = new double[left.length];
        for (var worker = 0; worker < skill.length; worker++) {
            skill[worker] = Math.clamp((left[worker] + right[worker]) / 2, low, high);
        }
        return skill;
    }

    private void turn(double[] from, double[] to) {
        for (var worker = 0; worker < to.length; worker++) {
            to[worker] = robustMean(worker, from, to[worker]);
        }
    }

    /** Only products of a left and a right skill are determined: the two are kept equally long. */
    private static void balance(double[] left, double[] right) {
        var scale = Math.sqrt(Math.sqrt(squares(left) / squares(right)));
        if (scale > 0 && Double.isFinite(scale)) {
            for (var worker = 0; worker < left.length; worker++) {
                left[worker] /= scale;
                right[worker] *= scale;
            }
        }
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private double robustMean(int worker, double[] skill, double own) {
        var count = collect(worker, skill);
        var sum = TO_CROWD * crowd + known[worker] * skillOfKnown(worker);
        var weights = TO_CROWD + known[worker];
        if (count > 0) {
            System.arraycopy(value, 0, sorted, 0, count);
            Arrays.sort(sorted, 0, count);
            var trim = (int) (count * TRIM);
            var least = Math.min(own, sorted[trim]);
            var most = Math.max(own, sorted[count - 1 - trim]);
            for (var i = 0; i < count; i++) {
                var kept = value[i] >= least && value[i] <= most;
                sum += kept ? weight[i] * value[i] : 0;
                weights += kept ? weight[i] : 0;
            }
        }
        return sum / weights;
    }

    /** What each of the others says of the worker's skill, and how much that weighs; returns how many can say something. */
    private int collect(int worker, double[] skill) {
        var others = tasks.others(worker);
        var count = 0;
        for (var i = 0; i < others.length; i++) {
            var ofOther = skill[others[i]];
            if (Math.abs(ofOther) > NO_SKILL) {
                var share = (double) tasks.agreed(worker, i) / tasks.common(worker, i);
                value[count] = aboveChance(share) / ofOther;
                weight[count++] = tasks.common(worker, i) * ofOther * ofOther;
            }
        }
        return count;
    }

    private double skillOfKnown(int worker) {
        return known[worker] == 0 ? 0 : aboveChance(knownRight[worker] / known[worker]);
    }
}
