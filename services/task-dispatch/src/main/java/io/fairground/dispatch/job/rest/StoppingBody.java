package io.fairground.dispatch.job.rest;

import io.fairground.events.dispatch.Stopping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;

/**
 * When a task needs no more answers.
 *
 * @param targetConfidence once its label is at least this probable; 0.5 to 0.999
 * @param costOfError what a wrong label costs, in prices of one answer: a task gets no answer that is not worth its
 *     price; by default only the confidence counts
 */
public record StoppingBody(
        @DecimalMin("0.5") @DecimalMax("0.999") double targetConfidence,
        @DecimalMin("0") @DecimalMax("1000000") @Nullable Double costOfError) {

    static @Nullable StoppingBody of(@Nullable Stopping stopping) {
        return stopping == null ? null : new StoppingBody(stopping.targetConfidence(), stopping.costOfError());
    }

    Stopping toStopping() {
        return new Stopping(targetConfidence, costOfError);
    }
}
