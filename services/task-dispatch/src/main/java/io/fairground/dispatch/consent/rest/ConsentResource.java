package io.fairground.dispatch.consent.rest;

import io.fairground.dispatch.consent.app.GiveConsent;
import io.fairground.dispatch.consent.app.ReadConsents;
import io.fairground.dispatch.eligibility.SensitivityClass;
import io.fairground.dispatch.worker.app.FindWorker;
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

/** What a worker agrees to see. */
@Path("/v1/workers/me/consents")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "workers")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentResource {

    private final GiveConsent giveConsent;
    private final ReadConsents readConsents;
    private final FindWorker findWorker;
    private final Caller caller;

    ConsentResource(GiveConsent giveConsent, ReadConsents readConsents, FindWorker findWorker, Caller caller) {
        this.giveConsent = giveConsent;
        this.readConsents = readConsents;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Agree to see a class of what may hurt, or take it back",
            description =
                    "Safe to repeat. Nobody is asked why, and nothing else changes: tasks of such jobs come, or do"
                            + " not. A task you hold stays yours to answer or to return.")
    public ConsentView say(SensitivityClass kind, @NotNull @Valid ConsentRequest body) {
        return ConsentView.of(giveConsent.say(workerId(), kind, body.given()));
    }

    @GET
    @Operation(summary = "What you agree to see")
    public ConsentListView latest() {
        return new ConsentListView(
                readConsents.latest(workerId()).stream().map(ConsentView::of).toList());
    }

    @GET
    @Path("/history")
    @Operation(summary = "All you ever said about it, newest first")
    public Page<ConsentView> history(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return readConsents.history(workerId(), PageRequest.of(cursor, limit)).map(ConsentView::of);
    }

    private UUID workerId() {
        return findWorker.requireId(caller.subject());
    }
}
