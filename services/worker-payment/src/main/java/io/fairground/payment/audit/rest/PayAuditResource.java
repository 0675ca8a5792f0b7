package io.fairground.payment.audit.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.audit.app.MakeRegionTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pay rates by region, next to label quality. */
@Path("/v1/pay-audit")
@RolesAllowed({"finance-viewer", "vendor"})
@RunOnVirtualThread
@Tag(name = "pay-audit")
@Produces(MediaType.APPLICATION_JSON)
public class PayAuditResource {

    private final MakeRegionTable makeRegionTable;
    private final Caller caller;

    PayAuditResource(MakeRegionTable makeRegionTable, Caller caller) {
        this.makeRegionTable = makeRegionTable;
        this.caller = caller;
    }

    @GET
    @Path("/regions")
    @Operation(
            summary = "What each region was paid, and what its labels are worth",
            description = "For finance, and for the vendor of the job. A figure the data do not carry is null, and the"
                    + " row says why; figures made from replayed time say so in timeBasis.")
    @APIResponse(responseCode = "200", description = "One row for each region and currency")
    @APIResponse(responseCode = "404", description = "not-found: no such job, or another vendor's")
    @APIResponse(responseCode = "422", description = "invalid-request: jobId is missing or no UUID")
    public RegionTableView regions(
            @Parameter(description = "UUID of the job", required = true) @QueryParam("jobId") @Nullable String jobId) {
        var id = idOf(jobId);
        return makeRegionTable
                .of(id, this::mayRead)
                .map(table -> RegionTableView.of(id, table))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
    }

    private boolean mayRead(String tenant) {
        return caller.hasRole("finance-viewer")
                || caller.findTenant().filter(tenant::equals).isPresent();
    }

    private static UUID idOf(@Nullable String jobId) {
        try {
            return UUID.fromString(jobId == null ? "" : jobId);
        } catch (IllegalArgumentException e) {
            var error = new FieldError("jobId", "must be a UUID");
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "the job cannot be found", List.of(error));
        }
    }
}
