package io.fairground.dispatch.worker.rest;

import io.fairground.events.dispatch.Level;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param reason kept in the history */
public record LevelRequest(
        @NotNull Level level, @NotBlank @Size(max = 500) String reason) {}
