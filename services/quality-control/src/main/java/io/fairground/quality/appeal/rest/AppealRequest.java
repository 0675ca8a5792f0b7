package io.fairground.quality.appeal.rest;

import io.fairground.events.quality.AppealAgainst;
import io.fairground.quality.appeal.app.FileAppeal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An appeal.
 *
 * @param subjectId the assignment, or the suspension
 * @param statement why the decision is wrong, in your words
 */
public record AppealRequest(
        @NotNull AppealAgainst against,
        @NotNull UUID subjectId,
        @NotBlank @Size(max = 4000) String statement) {

    FileAppeal.Request toRequest() {
        return new FileAppeal.Request(against, subjectId, statement);
    }
}
