package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.ExplainNext;
import io.fairground.dispatch.worker.app.FindWorker;
import io.fairground.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why there is work, or none. */
@Path("/v1/workers/me/next/explanation")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
public class ExplanationResource {

    private final ExplainNext explainNext;
    private final FindWorker findWorker;
    private final Caller caller;

    ExplanationResource(ExplainNext explainNext, FindWorker findWorker, Caller caller) {
        this.explainNext = explainNext;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What you would be given next, and why", description = "In words and numbers.")
    public ExplanationView explain() {
        return ExplanationView.of(explainNext.explain(findWorker.require(caller.subject())));
    }
}
