package io.fairground.quality.inference;

/** What is believed of confusion matrices before their answers are seen, and how the two are put together. */
interface ConfusionPrior {

    /**
     * Turns expected counts into logs of probabilities, in place.
     *
     * @param cells {@code (worker * classCount + answer) * classCount + truth}
     * @return log of the prior density of the result, up to a constant
     */
    double toLogMatrices(double[] cells);
}
