package io.fairground.quality.stopping;

import java.util.List;

/**
 * Corrects probabilities that are too sure: {@code q(c) ~ p(c)^(1/T)}. It is fitted on tasks with all their answers, to
 * what the model said when it had fewer of them, by the log loss (C. Guo et al., <em>On calibration of modern neural
 * networks</em>, ICML 2017). Never below 1: a model is not made surer than it is.
 *
 * <p>Example: T = 2 turns (0.96, 0.04) into (0.83, 0.17).
 *
 * @param degrees T, from 1 to {@value #MAX}
 */
public record Temperature(double degrees) {

    private static final double MAX = 10;
    private static final double STEP = 1.02;
    private static final double LEAST = 1e-12;

    /** Leaves probabilities as they are. */
    public static final Temperature NONE = new Temperature(1);

    /**
     * What was said of a task, and what it turned out to be.
     *
     * @param probabilities of the classes, as the model gave them
     * @param truth the class that all answers, or gold, say
     */
    public record Trial(double[] probabilities, int truth) {}

    public Temperature {
        if (!(degrees >= 1 && degrees <= MAX)) {
            throw new IllegalArgumentException("a temperature is between 1 and " + MAX);
        }
    }

    /** The temperature of least log loss on a grid; {@link #NONE} without trials. */
    public static Temperature fit(List<Trial> trials) {
        var best = NONE;
        var least = best.logLoss(trials);
        for (var degrees = STEP; degrees <= MAX; degrees *= STEP) {
            var candidate = new Temperature(degrees);
            var loss = candidate.logLoss(trials);
            if (loss < least) {
                best = candidate;
                least = loss;
            }
        }
        return best;
    }

    private double logLoss(List<Trial> trials) {
        return trials.stream()
                .mapToDouble(trial -> -Math.log(Math.max(LEAST, correct(trial.probabilities())[trial.truth()])))
                .sum();
    }

    /** Corrected probabilities; they sum to 1. */
    public double[] correct(double[] probabilities) {
        var corrected = new double[probabilities.length];
        var sum = 0.0;
        for (var c = 0; c < corrected.length; c++) {
            corrected[c] = Math.pow(Math.max(LEAST, probabilities[c]), 1 / degrees);
            sum += corrected[c];
        }
        for (var c = 0; c < corrected.length; c++) {
            corrected[c] /= sum;
        }
        return corrected;
    }
}
