package io.fairground.dispatch.opening.rest;

import io.fairground.dispatch.opening.app.ReadOpenings;
import io.fairground.dispatch.worker.app.FindWorker;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What there is to do. */
@Path("/v1/catalog/jobs")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "catalog")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

    private final ReadOpenings readOpenings;
    private final FindWorker findWorker;
    private final Caller caller;

    CatalogResource(ReadOpenings readOpenings, FindWorker findWorker, Caller caller) {
        this.readOpenings = readOpenings;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Open jobs that pay where you work, newest first",
            description =
                    "With what they pay for an answer and, as measured, for an hour; how long answers took; how the"
                            + " vendor treats answers; and what keeps you from each, if anything does.")
    public Page<OpeningView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return readOpenings
                .openTo(findWorker.require(caller.subject()), PageRequest.of(cursor, limit))
                .map(OpeningView::of);
    }
}
