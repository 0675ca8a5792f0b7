package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Random;

/** One start of {@link Ebcc}: a distribution over classes and subtypes for each task, and what it says of the workers. */
final class SubtypeFit {

    private static final double CLASS_PSEUDO_COUNT = 1;

    /** Of all subtypes of a class together: far below 1, so that those not needed die out. */
    private static final double SUBTYPE_PSEUDO_COUNT = 0.1;

    private final Evidence evidence;
    private final AnswerTable answers;
    private final AnchoredPrior prior;
    private final int subtypes;
    private final double goldWeight;
    private final double[] row;

    /** Counts and expected logs take turns in the same cells: {@code code * states + class * subtypes + subtype}. */
    private double[] counts;

    private double[] logPi;
    private double[] stateCounts;
    private double[] logState;

    SubtypeFit(Evidence evidence, AnchoredPrior prior, int subtypes, double goldWeight, Random random) {
        this.evidence = evidence;
        this.answers = evidence.answers();
        this.prior = prior;
        this.subtypes = subtypes;
        this.goldWeight = goldWeight;
        this.row = new double[answers.classCount() * subtypes];
        this.counts = new double[Math.toIntExact(cells(answers, subtypes))];
        this.logPi = new double[counts.length];
        this.stateCounts = new double[row.length];
        this.logState = new double[row.length];
        start(random);
    }

    static long cells(AnswerTable answers, int subtypes) {
        return (long) answers.workerCount() * answers.classCount() * answers.classCount() * subtypes;
    }

    /** Vote shares, dealt to subtypes at random but alike for all classes: names of classes must not matter. */
    private void start(Random random) {
        var shares = new double[answers.classCount()];
        var part = new double[subtypes];
        for (var task = 0; task < answers.taskCount(); task++) {
            answers.voteShares(task, shares);
            var sum = 0.0;
            for (var m = 0; m < subtypes; m++) {
                part[m] = random.nextExponential();
                sum += part[m];
            }
            for (var state = 0; state < row.length; state++) {
                row[state] = shares[state / subtypes] * part[state % subtypes] / sum;
            }
            learn(task, row);
        }
    }

    /** One iteration: parameters from counts, then counts from parameters. Returns the evidence lower bound. */
    double step() {
        swap();
        var sum = fitStates() + fitWorkers();
        Arrays.fill(counts, 0);
        Arrays.fill(stateCounts, 0);
        for (var task = 0; task < answers.taskCount(); task++) {
            logJoint(task, row);
            var known = evidence.gold().known(task);
            if (known) {
                keepOnly(evidence.gold().truth(task));
            }
            var evidenceOfTask = Softmax.inPlace(row);
            sum += known ? goldWeight * evidenceOfTask : evidenceOfTask;
            learn(task, row);
        }
        return sum;
    }

    private void swap() {
        var cells = logPi;
        logPi = counts;
        counts = cells;
        var states = logState;
        logState = stateCounts;
        stateCounts = states;
    }

    /** Expected logs of class shares and, within each class, of subtype shares. */
    private double fitStates() {
        var ofClass = new double[answers.classCount()];
        for (var state = 0; state < row.length; state++) {
            ofClass[state / subtypes] += logState[state];
        }
        var sum = Dirichlet.even(ofClass.length, CLASS_PSEUDO_COUNT).toExpectedLogs(ofClass, 0, 1);
        var ofSubtype = Dirichlet.even(subtypes, SUBTYPE_PSEUDO_COUNT / subtypes);
        for (var c = 0; c < ofClass.length; c++) {
            sum += ofSubtype.toExpectedLogs(logState, c * subtypes, 1);
            for (var m = 0; m < subtypes; m++) {
                logState[c * subtypes + m] += ofClass[c];
            }
        }
        return sum;
    }

    private double fitWorkers() {
        var sum = 0.0;
        for (var worker = 0; worker < answers.workerCount(); worker++) {
            var first = worker * answers.classCount() * row.length;
            for (var state = 0; state < row.length; state++) {
                sum += prior.of(worker, state / subtypes).toExpectedLogs(logPi, first + state, row.length);
            }
        }
        return sum;
    }

    private void logJoint(int task, double[] joint) {
        System.arraycopy(logState, 0, joint, 0, joint.length);
        for (var answer = answers.from(task); answer < answers.to(task); answer++) {
            var cell = answers.code(answer) * joint.length;
            for (var state = 0; state < joint.length; state++) {
                joint[state] += logPi[cell + state];
            }
        }
    }

    private void keepOnly(int classIndex) {
        for (var state = 0; state < row.length; state++) {
            row[state] = state / subtypes == classIndex ? row[state] : Double.NEGATIVE_INFINITY;
        }
    }

    private void learn(int task, double[] probability) {
        var weight = evidence.gold().known(task) ? goldWeight : 1;
        for (var state = 0; state < row.length; state++) {
            probability[state] *= weight;
            stateCounts[state] += probability[state];
        }
        for (var answer = answers.from(task); answer < answers.to(task); answer++) {
            var cell = answers.code(answer) * row.length;
            for (var state = 0; state < row.length; state++) {
                counts[cell + state] += probability[state];
            }
        }
    }

    /** Of all classes of all tasks, by the parameters of the last step; gold tasks like any other. */
    double[] probabilities() {
        var all = new double[Math.multiplyExact(answers.taskCount(), answers.classCount())];
        for (var task = 0; task < answers.taskCount(); task++) {
            logJoint(task, row);
            Softmax.inPlace(row);
            for (var state = 0; state < row.length; state++) {
                all[task * answers.classCount() + state / subtypes] += row[state];
            }
        }
        return all;
    }
}
