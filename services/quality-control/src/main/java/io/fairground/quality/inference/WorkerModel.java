package io.fairground.quality.inference;

import java.util.List;

/**
 * What {@link ExpectationMaximisation} needs of a model of the workers. Tasks are dealt into parts; each part gathers what
 * it sees of the workers into counts of its own, so that parts may run side by side.
 */
interface WorkerModel {

    /** New counts, all zero. */
    Counts counts();

    /** Sets the parameters that maximise the expected log posterior, from the counts of all parts, in their order. */
    void maximise(List<Counts> parts);

    /** Adds to {@code logJoint}, for each class, log p(answers of the task | class). */
    void addLogLikelihood(int task, double[] logJoint);

    /** Log of the parameters' prior density, up to a constant. */
    double logPrior();

    /** What one part has seen of the workers. */
    interface Counts {

        void clear();

        /** @param probability of each class of the task, weighted */
        void add(int task, double[] probability);
    }
}
