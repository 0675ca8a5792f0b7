package io.fairground.dataset.release.rest;

import io.fairground.dataset.release.app.WithdrawWorker;
import io.fairground.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Workers whose answers leave the next release. */
@Path("/v1/datasets/{datasetId}/withdrawn-workers")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "releases")
public class WithdrawnWorkerResource {

    private final WithdrawWorker withdraw;
    private final Caller caller;

    WithdrawnWorkerResource(WithdrawWorker withdraw, Caller caller) {
        this.withdraw = withdraw;
        this.caller = caller;
    }

    /** Why. */
    public record WithdrawalRequest(
            @NotBlank @Size(max = 500) String reason) {}

    @PUT
    @Path("/{worker}")
    @Operation(
            summary = "Leave a worker's answers out of releases from now on",
            description =
                    "By the pseudonym that releases of the dataset have for her. Releases of before do not change. Asked"
                            + " again, nothing happens.")
    public void put(UUID datasetId, String worker, @NotNull @Valid WithdrawalRequest body) {
        withdraw.withdraw(datasetId, caller.tenant(), worker, body.reason());
    }
}
