package io.fairground.quality.suspension.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.oversight.AppealTerms;
import io.fairground.quality.suspension.app.ReadSuspensions;
import io.fairground.quality.worker.app.FindWorker;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suspensions, for the worker herself. */
@Path("/v1/workers/me/suspensions")
@RolesAllowed("worker")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suspensions")
public class OwnSuspensionResource {

    private final FindWorker findWorker;
    private final ReadSuspensions readSuspensions;
    private final AppealTerms terms;
    private final Caller caller;
    private final Clock clock;

    OwnSuspensionResource(
            FindWorker findWorker, ReadSuspensions readSuspensions, AppealTerms terms, Caller caller, Clock clock) {
        this.findWorker = findWorker;
        this.readSuspensions = readSuspensions;
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What a person keeps me from, and why",
            description = "Newest first. Pay that was earned is not touched. Can be contested until appeal.until.")
    public Page<OwnSuspensionView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        var now = clock.instant();
        return findWorker
                .ofSubject(caller.subject())
                .map(workerId -> readSuspensions
                        .ofWorker(workerId, page)
                        .<OwnSuspensionView>map(suspension -> OwnSuspensionView.of(suspension, terms, now)))
                .orElseGet(() -> new Page<>(List.of(), null));
    }
}
