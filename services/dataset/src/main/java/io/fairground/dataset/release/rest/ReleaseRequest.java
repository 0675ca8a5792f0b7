package io.fairground.dataset.release.rest;

import io.fairground.dataset.release.app.CutRelease.Wishes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release to be cut.
 *
 * @param form what the rows look like
 * @param testPercent of the groups of rows that stand apart for tests; 0: none
 * @param license SPDX id that the documents state
 */
public record ReleaseRequest(
        @NotNull UUID jobId,

        @NotNull
        @Pattern(regexp = FORMS)
        @Schema(
                enumeration = {
                    "trl-preference",
                    "trl-unpaired-preference",
                    "trl-language-modeling",
                    "trl-prompt-only",
                    "trl-prompt-completion",
                    "trl-stepwise-supervision",
                    "ranking-pairs",
                    "ratings",
                    "raw",
                    "label-studio",
                    "boxes",
                    "open-assistant",
                    "argilla",
                    "mturk"
                })
        String form,

        @Nullable @Min(0) @Max(50) Integer testPercent,

        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.+-]{0,60}")
        String license) {
    Wishes wishes() {
        return new Wishes(testPercent == null ? 0 : testPercent, license);
    }

    private static final String FORMS =
            "trl-(preference|unpaired-preference|language-modeling|prompt-only|prompt-completion|stepwise-supervision)"
                    + "|ranking-pairs|ratings|raw|label-studio|boxes|open-assistant|argilla|mturk";
}
