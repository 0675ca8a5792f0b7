package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.Wish;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which task is wanted.
 *
 * @param jobId leave out: the job due first of those with work for you
 * @param itemKey only in a replay: which item
 */
public record TakeRequest(
        @Nullable UUID jobId,
        @Size(min = 1, max = 500) @Nullable String itemKey) {

    Wish toWish(UUID assignmentId) {
        return new Wish(assignmentId, jobId, itemKey);
    }
}
