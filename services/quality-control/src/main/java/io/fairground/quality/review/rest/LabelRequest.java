package io.fairground.quality.review.rest;

import io.fairground.quality.review.Conclusion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param label one of the job's choices */
public record LabelRequest(@NotNull @Size(max = 1000) String label) {

    Conclusion toConclusion() {
        return new Conclusion.Labelled(label);
    }
}
