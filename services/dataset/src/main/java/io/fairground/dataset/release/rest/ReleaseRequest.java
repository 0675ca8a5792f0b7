package io.fairground.dataset.release.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A release to be cut.
 *
 * @param form what the rows look like
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
        String form) {
    private static final String FORMS =
            "trl-(preference|unpaired-preference|language-modeling|prompt-only|prompt-completion|stepwise-supervision)"
                    + "|ranking-pairs|ratings|raw|label-studio|boxes|open-assistant|argilla|mturk";
}
