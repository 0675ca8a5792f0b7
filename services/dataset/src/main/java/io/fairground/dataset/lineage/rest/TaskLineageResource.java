package io.fairground.dataset.lineage.rest;

import io.fairground.dataset.lineage.TaskLineage;
import io.fairground.dataset.lineage.app.ReadLineage;
import io.fairground.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a label comes from. */
@Path("/v1/tasks/{taskId}/lineage")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "lineage")
@Produces(MediaType.APPLICATION_JSON)
public class TaskLineageResource {

    private final ReadLineage lineage;
    private final Caller caller;

    TaskLineageResource(ReadLineage lineage, Caller caller) {
        this.lineage = lineage;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "All that is behind a label",
            description =
                    "Its answers with times, assessments, pay and ledger transactions, the clauses they were given under,"
                            + " what the job offered, and the rows of releases about it.")
    public TaskLineage task(UUID taskId) {
        return lineage.task(taskId, caller.tenant());
    }
}
