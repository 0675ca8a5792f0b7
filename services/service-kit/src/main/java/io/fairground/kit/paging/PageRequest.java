package io.fairground.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.kit.json.Text;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param after key of the last row of the page before
 * @param limit rows on this page, 1 to 500
 */
public record PageRequest(Optional<String> after, int limit) {

    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 500;

    /** @throws ProblemException {@code invalid-request} for a limit out of range or a cursor that is not ours */
    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        var rows = limit == null ? LIMIT_DEFAULT : limit;
        if (rows < 1 || rows > LIMIT_MAX) {
            throw invalid("limit", "must be between 1 and " + LIMIT_MAX);
        }
        return new PageRequest(Optional.ofNullable(cursor).map(PageRequest::key), rows);
    }

    /** The key as an id. */
    public Optional<UUID> afterId() {
        try {
            return after.map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw invalid("cursor", "is not one of this list");
        }
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    private static String key(String cursor) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (!key.isEmpty() && Text.isStorable(key)) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same refusal
        }
        throw invalid("cursor", "is not one of this list");
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, "the page cannot be found", List.of(new FieldError(parameter, detail)));
    }
}
