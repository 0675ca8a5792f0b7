package io.fairground.payment.funding.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.app.ReadFunds;
import io.fairground.payment.funding.app.TopUpBudget;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Budgets of jobs. */
@Path("/v1/jobs")
@RolesAllowed({"vendor", "finance-viewer"})
@RunOnVirtualThread
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
public class BudgetResource {

    private final ReadFunds readFunds;
    private final TopUpBudget topUpBudget;
    private final IdempotentRequests requests;
    private final Caller caller;

    BudgetResource(ReadFunds readFunds, TopUpBudget topUpBudget, IdempotentRequests requests, Caller caller) {
        this.readFunds = readFunds;
        this.topUpBudget = topUpBudget;
        this.requests = requests;
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

    @POST
    @Path("/{jobId}/budget/additions")
    @RolesAllowed("vendor")
    @Transactional
    @Operation(
            summary = "Add to the budget of a running job",
            description =
                    "Moves the vendor's free money into the job's escrow. A job that had run dry goes on, and what was"
                            + " due is paid.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such job, or another vendor's")
    @APIResponse(
            responseCode = "409",
            description = "insufficient-funds, budget-not-running, or request-in-progress: the same request still runs")
    @APIResponse(
            responseCode = "422",
            description = "invalid-request, budget-in-other-currency or idempotency-key-reused")
    public Response add(
            UUID jobId, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AdditionRequest request) {
        var budget = readFunds
                .budget(jobId)
                .filter(held ->
                        caller.findTenant().filter(held.tenant()::equals).isPresent())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        var amount = request.money();
        return requests.once(key, "POST /v1/jobs/" + jobId + "/budget/additions", request, () -> {
            refuseUnlessAdded(topUpBudget.topUp(budget, amount));
            var view = BudgetView.of(readFunds.budget(jobId).orElseThrow());
            return new StoredAnswer(Response.Status.CREATED.getStatusCode(), null, view);
        });
    }

    private static void refuseUnlessAdded(TopUpBudget.Outcome outcome) {
        switch (outcome) {
            case TopUpBudget.Outcome.Added() -> {}
            case TopUpBudget.Outcome.NotRunning(Budget.State state) ->
                throw new ProblemException(FundingProblem.BUDGET_NOT_RUNNING, "the budget is " + state);
            case TopUpBudget.Outcome.OtherCurrency() ->
                throw new ProblemException(
                        FundingProblem.BUDGET_IN_OTHER_CURRENCY, "no offer of the job pays in this currency");
            case TopUpBudget.Outcome.Short(Money available) ->
                throw new ProblemException(FundingProblem.INSUFFICIENT_FUNDS, available + " is available");
        }
    }

    private boolean mayRead(Budget budget) {
        return caller.hasRole("finance-viewer")
                || caller.findTenant().filter(budget.tenant()::equals).isPresent();
    }
}
