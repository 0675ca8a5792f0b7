package io.fairground.quality.inference;

/**
 * A way from answers to labels. The same evidence and seed give the same bits, on however many threads, and in whatever
 * order the answers came.
 */
@FunctionalInterface
public interface TruthInference {

    /** @throws java.util.concurrent.CancellationException when the run is cancelled */
    Inference infer(Evidence evidence, Run run);

    /** On one thread, with the seed that is always the same. */
    default Inference infer(Evidence evidence) {
        return infer(evidence, Run.plain());
    }
}
