package io.fairground.dispatch.qualification.rest;

import io.fairground.dispatch.qualification.app.ReadQualifications;
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

/** A worker's own qualifications. */
@Path("/v1/workers/me/qualifications")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "workers")
@Produces(MediaType.APPLICATION_JSON)
public class OwnQualificationResource {

    private final ReadQualifications readQualifications;
    private final FindWorker findWorker;
    private final Caller caller;

    OwnQualificationResource(ReadQualifications readQualifications, FindWorker findWorker, Caller caller) {
        this.readQualifications = readQualifications;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What you hold, with the reason it was granted for")
    public QualificationListView held() {
        return new QualificationListView(readQualifications.held(findWorker.requireId(caller.subject())).stream()
                .map(QualificationView::of)
                .toList());
    }
}
