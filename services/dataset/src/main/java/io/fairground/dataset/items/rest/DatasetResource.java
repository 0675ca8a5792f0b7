package io.fairground.dataset.items.rest;

import io.fairground.dataset.items.app.CreateDataset;
import io.fairground.dataset.items.app.ReadDatasets;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A vendor's datasets. */
@Path("/v1/datasets")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "datasets")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetResource {

    private final CreateDataset createDataset;
    private final ReadDatasets datasets;
    private final IdempotentRequests requests;
    private final Caller caller;

    DatasetResource(CreateDataset createDataset, ReadDatasets datasets, IdempotentRequests requests, Caller caller) {
        this.createDataset = createDataset;
        this.datasets = datasets;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Make an empty dataset")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = DatasetView.class)))
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid DatasetRequest body) {
        var tenant = caller.tenant();
        return requests.once(idempotencyKey, "POST /v1/datasets", body, () -> {
            var dataset = createDataset.create(tenant, body.name());
            return StoredAnswer.created("/v1/datasets/" + dataset.id(), DatasetView.of(dataset));
        });
    }

    @GET
    @Operation(summary = "The vendor's datasets, oldest first")
    public Page<DatasetView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return datasets.page(caller.tenant(), PageRequest.of(cursor, limit)).map(DatasetView::of);
    }

    @GET
    @Path("/{datasetId}")
    @Operation(summary = "One dataset")
    public DatasetView get(UUID datasetId) {
        return DatasetView.of(datasets.one(datasetId, caller.tenant()));
    }

    @GET
    @Path("/{datasetId}/items")
    @Operation(summary = "The items of a dataset, in order")
    public Page<ItemView> items(
            UUID datasetId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return datasets.items(datasetId, caller.tenant(), PageRequest.of(cursor, limit))
                .map(ItemView::of);
    }
}
