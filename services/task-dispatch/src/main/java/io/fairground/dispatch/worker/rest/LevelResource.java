package io.fairground.dispatch.worker.rest;

import io.fairground.dispatch.worker.app.ChangeLevel;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Operators decide which level of work a worker may take. */
@Path("/v1/operations/workers/{workerId}/level")
@RolesAllowed("operator")
@RunOnVirtualThread
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class LevelResource {

    private final ChangeLevel changeLevel;
    private final Caller caller;

    LevelResource(ChangeLevel changeLevel, Caller caller) {
        this.changeLevel = changeLevel;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a worker another level of work",
            description =
                    "Safe to repeat: only a change is written, with who decided it and why. It holds from her next"
                            + " task on.")
    public LevelView change(UUID workerId, @NotNull @Valid LevelRequest body) {
        return new LevelView(workerId, changeLevel.change(workerId, body.level(), body.reason(), caller.subject()));
    }

    @GET
    @Path("/history")
    @Operation(summary = "How her level came about, newest first")
    public Page<LevelChangeView> history(
            UUID workerId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return changeLevel.history(workerId, PageRequest.of(cursor, limit)).map(LevelChangeView::of);
    }
}
