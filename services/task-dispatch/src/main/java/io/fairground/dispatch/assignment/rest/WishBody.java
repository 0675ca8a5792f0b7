package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.Wish;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task wanted after this one.
 *
 * @param assignmentId a new UUIDv7, made by the client
 * @param jobId leave out: the job due first of those with work for you
 * @param itemKey only in a replay: which item
 */
public record WishBody(
        @NotNull UUID assignmentId,
        @Nullable UUID jobId,
        @Size(min = 1, max = 500) @Nullable String itemKey) {

    Wish toWish() {
        return new Wish(assignmentId, jobId, itemKey);
    }
}
