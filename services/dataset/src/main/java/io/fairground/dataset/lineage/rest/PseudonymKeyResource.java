package io.fairground.dataset.lineage.rest;

import io.fairground.dataset.lineage.app.ReadLineage;
import io.fairground.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What links the names in releases to people. */
@Path("/v1/datasets/{datasetId}/pseudonym-key")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "lineage")
@Produces(MediaType.APPLICATION_JSON)
public class PseudonymKeyResource {

    private final ReadLineage lineage;
    private final Caller caller;

    PseudonymKeyResource(ReadLineage lineage, Caller caller) {
        this.lineage = lineage;
        this.caller = caller;
    }

    @DELETE
    @Operation(
            summary = "Destroy the key of a dataset's pseudonyms",
            description =
                    "From then on nobody can tell who is behind a name in its releases; their hashes and signatures stay"
                            + " valid. A worker who answers later has another name. Cannot be undone.")
    @APIResponse(responseCode = "204", description = "Destroyed")
    @APIResponse(responseCode = "409", description = "dataset-at-work")
    public void destroyNames(UUID datasetId) {
        lineage.destroyNames(datasetId, caller.tenant());
    }
}
