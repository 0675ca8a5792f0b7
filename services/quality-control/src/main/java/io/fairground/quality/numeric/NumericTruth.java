package io.fairground.quality.numeric;

/** A method that infers values, their intervals and the workers' precision. Stateless; safe to share. */
public interface NumericTruth {

    /** @throws IllegalArgumentException if {@code known} is for another number of tasks */
    NumericInference infer(NumericAnswers answers, KnownValues known);

    /** Without gold. */
    default NumericInference infer(NumericAnswers answers) {
        return infer(answers, KnownValues.none(answers.taskCount()));
    }
}
