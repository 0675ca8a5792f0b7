package io.fairground.dispatch.worker.rest;

import io.fairground.dispatch.worker.app.FindWorker;
import io.fairground.dispatch.worker.app.RegisterWorker;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A worker's own registration. */
@Path("/v1/workers/me")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "workers")
@Produces(MediaType.APPLICATION_JSON)
public class WorkerResource {

    private final RegisterWorker registerWorker;
    private final FindWorker findWorker;
    private final Caller caller;

    WorkerResource(RegisterWorker registerWorker, FindWorker findWorker, Caller caller) {
        this.registerWorker = registerWorker;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register, or say where you work from now on",
            description = "Safe to repeat. A new region holds from now on: work done before keeps the region it was"
                    + " done in.")
    @APIResponse(
            responseCode = "201",
            description = "Registered now",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was registered",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    public RestResponse<WorkerView> register(@NotNull @Valid WorkerRequest body) {
        var registration = registerWorker.register(caller.subject(), body.region(), body.languages());
        var status = registration.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.status(status, WorkerView.of(registration.worker()));
    }

    @GET
    @Operation(summary = "Your registration", description = "404 before you have registered.")
    public WorkerView me() {
        return findWorker
                .find(caller.subject())
                .map(WorkerView::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "you have not registered yet"));
    }
}
