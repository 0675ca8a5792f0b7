package io.fairground.dataset.lineage.rest;

import io.fairground.dataset.lineage.TaskLineage.Answer;
import io.fairground.dataset.lineage.app.ReadLineage;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one person gave to a dataset. */
@Path("/v1/datasets/{datasetId}/workers/{worker}/answers")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "lineage")
@Produces(MediaType.APPLICATION_JSON)
public class WorkerAnswersResource {

    private final ReadLineage lineage;
    private final Caller caller;

    WorkerAnswersResource(ReadLineage lineage, Caller caller) {
        this.lineage = lineage;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What a worker gave to a dataset, by the pseudonym she has there")
    public Page<Answer> worker(
            UUID datasetId,
            String worker,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lineage.worker(datasetId, caller.tenant(), worker, PageRequest.of(cursor, limit));
    }
}
