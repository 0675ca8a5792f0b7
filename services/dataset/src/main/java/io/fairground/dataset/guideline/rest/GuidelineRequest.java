package io.fairground.dataset.guideline.rest;

import io.fairground.dataset.guideline.Draft;
import io.fairground.dataset.guideline.Stance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a guideline to be published. */
public record GuidelineRequest(
        @NotBlank @Size(max = 200) String title,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ClauseRequest> clauses) {

    /**
     * One rule.
     *
     * @param author who wrote it
     * @param stance what it is for: {@code quality}, {@code safety}, {@code legal} or {@code value}
     */
    public record ClauseRequest(
            @NotBlank @Size(max = 4000) String text,
            @NotBlank @Size(max = 200) String author,

            @NotNull
            @Pattern(regexp = "quality|safety|legal|value")
            @Schema(enumeration = {"quality", "safety", "legal", "value"})
            String stance) {

        private Draft.Rule toRule() {
            return new Draft.Rule(text, author, Stance.named(stance).orElseThrow());
        }
    }

    Draft toDraft() {
        return new Draft(title, clauses.stream().map(ClauseRequest::toRule).toList());
    }
}
