package io.fairground.kit.inbox;

import io.fairground.kit.inbox.DeadLetters.DeadLetter;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dead letters, for operators. */
@Path("/v1/operations/dead-letters")
@RolesAllowed("operator")
@RunOnVirtualThread
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    private static final int LISTED_MAX = 500;

    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** What waits for a person, newest first. */
    public record DeadLetterList(List<DeadLetter> items) {}

    @GET
    @Operation(
            summary = "Events this service could not apply",
            description = "Newest first, at most 500, each with its cause and when it was last replayed.")
    public DeadLetterList list() {
        return new DeadLetterList(deadLetters.list(LISTED_MAX));
    }

    @POST
    @Path("/{deadLetterId}/replay")
    @Operation(
            summary = "Publish a dead letter again",
            description = "On its own topic, under its own event id: consumers that had applied it skip it.")
    public DeadLetter replay(UUID deadLetterId) {
        return deadLetters
                .replay(deadLetterId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such dead letter"));
    }
}
