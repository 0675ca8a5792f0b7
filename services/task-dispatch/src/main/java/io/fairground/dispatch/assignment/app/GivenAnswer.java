package io.fairground.dispatch.assignment.app;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker submits.
 *
 * @param activeMillis interaction without idle time, as her client saw it
 * @param recordedSeconds in a replay: what was recorded when the work was done
 * @param schemaHash of the question she answers; null: the latest
 * @param next the task she wants then
 */
public record GivenAnswer(
        UUID assignmentId,
        long epoch,
        Map<String, Object> answer,
        @Nullable Long activeMillis,
        @Nullable BigDecimal recordedSeconds,
        @Nullable String schemaHash,
        @Nullable Wish next) {}
