package io.fairground.dataset.items.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A dataset to be made. */
public record DatasetRequest(@NotBlank @Size(max = 200) String name) {}
