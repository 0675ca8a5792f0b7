package io.fairground.kit.rest;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Strong entity tags made of version numbers (RFC 9110, section 8.8.3). */
public final class EntityTags {

    private EntityTags() {}

    public static EntityTag strong(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * @param ifMatch the header as it was sent
     * @throws ProblemException {@code precondition-required} without the header, {@code precondition-failed} when it
     *     names another version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED, "send If-Match with the ETag of what you have read");
        }
        if (!ifMatch.strip().equals('"' + Long.toString(version) + '"')) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED, "the resource is at version " + version);
        }
    }
}
