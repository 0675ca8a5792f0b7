package io.fairground.quality.suspension.rest;

import io.fairground.quality.oversight.Grounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param because for the worker to read */
public record LiftRequest(
        @NotBlank @Size(max = Grounds.EXPLANATION_MAX) String because) {}
