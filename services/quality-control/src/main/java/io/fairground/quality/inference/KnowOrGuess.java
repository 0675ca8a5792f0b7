package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.List;

/** The workers of {@link Mace}. */
final class KnowOrGuess implements WorkerModel {

    private static final double KNOWN = 1;
    private static final double GUESSED = 1;

    /** Imagined guesses of each worker, spread evenly over the classes. */
    private static final double GUESSES = 2;

    /** Guesses of all workers together; there are two arrays of as many, and one more for each part of the table. */
    private static final long CELLS_MAX = 1 << 25;

    private final AnswerTable answers;
    private final WorkerHistory history;
    private final double[] competence;

    /** For each worker and answer: log of its probability where it is wrong, and how much more where it is right. */
    private final double[] logGuess;

    private final double[] logGain;
    private double logPrior;

    KnowOrGuess(Evidence evidence, double[] competence) {
        this.answers = evidence.answers();
        this.history = evidence.history();
        this.competence = competence;
        this.logGuess = new double[answers.workerCount() * answers.classCount()];
        this.logGain = new double[logGuess.length];
        Arrays.fill(logGuess, 1.0 / answers.classCount());
        for (var worker = 0; worker < competence.length; worker++) {
            toLogs(worker);
        }
    }

    static boolean fits(AnswerTable answers) {
        return (long) answers.workerCount() * answers.classCount() <= CELLS_MAX;
    }

    double[] competence() {
        return competence;
    }

    @Override
    public Counts counts() {
        return new Causes(new double[competence.length], new double[logGuess.length]);
    }

    @Override
    public void maximise(List<Counts> parts) {
        logPrior = 0;
        Arrays.fill(logGuess, 0);
        for (var part : parts) {
            var guessed = ((Causes) part).guessed;
            for (var cell = 0; cell < guessed.length; cell++) {
                logGuess[cell] += guessed[cell];
            }
        }
        for (var worker = 0; worker < competence.length; worker++) {
            var knew = KNOWN + history.right(worker);
            for (var part : parts) {
                knew += ((Causes) part).knew[worker];
            }
            fit(worker, knew);
        }
    }

    /** A wrong answer of her history was a guess, of no class in particular. */
    private void fit(int worker, double knew) {
        var first = worker * answers.classCount();
        var guessed = 0.0;
        for (var c = 0; c < answers.classCount(); c++) {
            guessed += logGuess[first + c];
        }
        var imagined = GUESSES / answers.classCount();
        var all = guessed + GUESSES;
        competence[worker] = knew / (knew + guessed + GUESSED + history.wrong(worker));
        for (var c = 0; c < answers.classCount(); c++) {
            logGuess[first + c] = (logGuess[first + c] + imagined) / all;
            logPrior += imagined * Math.log(logGuess[first + c]);
        }
        logPrior += (KNOWN + history.right(worker)) * Math.log(competence[worker])
                + (GUESSED + history.wrong(worker)) * Math.log1p(-competence[worker]);
        toLogs(worker);
    }

    /** From shares of guesses to logs. */
    private void toLogs(int worker) {
        for (var cell = worker * answers.classCount(); cell < (worker + 1) * answers.classCount(); cell++) {
            var guess = (1 - competence[worker]) * logGuess[cell];
            logGuess[cell] = Math.log(guess);
            logGain[cell] = Math.log1p(competence[worker] / guess);
        }
    }

    @Override
    public void addLogLikelihood(int task, double[] logJoint) {
        var guesses = 0.0;
        for (var row = answers.from(task); row < answers.to(task); row++) {
            guesses += logGuess[answers.code(row)];
            logJoint[answers.label(row)] += logGain[answers.code(row)];
        }
        for (var truth = 0; truth < logJoint.length; truth++) {
            logJoint[truth] += guesses;
        }
    }

    @Override
    public double logPrior() {
        return logPrior;
    }

    /** How many of each worker's answers she knew, and which classes she guessed how often. */
    private final class Causes implements Counts {

        private final double[] knew;
        private final double[] guessed;

        Causes(double[] knew, double[] guessed) {
            this.knew = knew;
            this.guessed = guessed;
        }

        @Override
        public void clear() {
            Arrays.fill(knew, 0);
            Arrays.fill(guessed, 0);
        }

        /** Of a right answer she knew {@code k / (k + (1 - k) g)}, which is {@code 1 - exp(-gain)}. */
        @Override
        public void add(int task, double[] probability) {
            var weight = Arrays.stream(probability).sum();
            for (var row = answers.from(task); row < answers.to(task); row++) {
                var cell = answers.code(row);
                var known = probability[answers.label(row)] * -Math.expm1(-logGain[cell]);
                knew[answers.worker(row)] += known;
                guessed[cell] += weight - known;
            }
        }
    }
}
