package io.fairground.quality.inference;

/** A way from answers to labels. Deterministic, and indifferent to the order of rows up to rounding. */
@FunctionalInterface
public interface TruthInference {

    /** @param gold known truths of the table's tasks; they are kept as labels whatever the answers say */
    Inference infer(AnswerTable answers, GoldLabels gold, TieRule ties);
}
