package io.fairground.payment.funding.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.app.ReadFunds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Budgets of jobs. */
@Path("/v1/jobs")
@RolesAllowed({"vendor", "finance-viewer"})
@RunOnVirtualThread
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
public class BudgetResource {

    private final ReadFunds readFunds;
    private final Caller caller;

    BudgetResource(ReadFunds readFunds, Caller caller) {
        this.readFunds = readFunds;
        this.caller = caller;
    }

    @GET
    @Path("/{jobId}/budget")
    @Operation(
            summary = "What a job holds, has paid and gave back",
            description = "For the vendor of the job and for finance. A job is known here once its submission arrived.")
    @APIResponse(responseCode = "200", description = "The budget now")
    @APIResponse(responseCode = "404", description = "not-found: no such job, or another vendor's")
    public BudgetView budget(UUID jobId) {
        return readFunds
                .budget(jobId)
                .filter(this::mayRead)
                .map(BudgetView::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
    }

    private boolean mayRead(Budget budget) {
        return caller.hasRole("finance-viewer")
                || caller.findTenant().filter(budget.tenant()::equals).isPresent();
    }
}
