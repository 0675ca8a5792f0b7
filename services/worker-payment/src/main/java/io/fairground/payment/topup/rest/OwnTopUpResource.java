package io.fairground.payment.topup.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.topup.app.ReadTopUps;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A worker's own top-ups. */
@Path("/v1/workers/me/top-ups")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "top-ups")
@Produces(MediaType.APPLICATION_JSON)
public class OwnTopUpResource {

    private final ReadTopUps readTopUps;
    private final Caller caller;

    OwnTopUpResource(ReadTopUps readTopUps, Caller caller) {
        this.readTopUps = readTopUps;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What lifted my weeks to the floor",
            description = "Newest week first, the last thousand. OWED is not lost: it is paid when the fund has money.")
    @APIResponse(responseCode = "200", description = "Paid, and owed")
    @APIResponse(responseCode = "404", description = "worker-not-registered")
    public List<TopUpView> own() {
        return readTopUps
                .ofPerson(caller.subject())
                .orElseThrow(() -> new ProblemException(
                        TopUpProblem.WORKER_NOT_REGISTERED, "nobody has registered with this token as a worker"))
                .stream()
                .map(TopUpView::of)
                .toList();
    }
}
