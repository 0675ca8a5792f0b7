package io.fairground.dispatch.assignment.app.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a task.
 *
 * @param assignmentId made by her client, so that a repeat finds the first lease
 * @param jobId null: the job due first of those with work for her
 * @param together how many tasks are taken with it, itself included: the lease is that many times as long
 * @param position the only task that will do; null: the next one
 */
public record TaskWish(
        UUID assignmentId, @Nullable UUID jobId, @Nullable Long position, int together) {}
