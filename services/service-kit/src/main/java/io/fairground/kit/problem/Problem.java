package io.fairground.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An RFC 9457 problem document.
 *
 * @param type {@code /problems/} and the slug; explained in {@code docs/reference/problems.md}
 * @param title the same for every problem of this type
 * @param status HTTP status
 * @param detail about this case
 * @param instance path of the request
 * @param traceId to be named when asking for help
 * @param errors what is wrong with which part of the request; absent when that is not known
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String path, String traceId, List<FieldError> errors) {
        return new Problem("/problems/" + type.slug(), type.title(), type.status(), detail, path, traceId, errors);
    }
}
