package io.fairground.dispatch.assignment.app;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker asks for.
 *
 * @param assignmentId made by her client
 * @param jobId null: the job due first of those with work for her
 * @param itemKey null: the next item; only in a replay may she name one
 */
public record Wish(
        UUID assignmentId, @Nullable UUID jobId, @Nullable String itemKey) {}
