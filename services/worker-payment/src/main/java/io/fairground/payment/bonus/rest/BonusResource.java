package io.fairground.payment.bonus.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.bonus.app.GiveBonus;
import io.fairground.payment.funding.app.ReadFunds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bonuses by vendors. */
@Path("/v1/jobs/{jobId}/bonuses")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
public class BonusResource {

    private final GiveBonus giveBonus;
    private final ReadFunds readFunds;
    private final IdempotentRequests requests;
    private final Caller caller;

    BonusResource(GiveBonus giveBonus, ReadFunds readFunds, IdempotentRequests requests, Caller caller) {
        this.giveBonus = giveBonus;
        this.readFunds = readFunds;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Pay a worker more than the offer",
            description =
                    "To somebody who worked on the job, from the vendor's free money: what is in escrow is for what"
                            + " was offered. The worker reads the reason. It is never taken back.")
    @APIResponse(
            responseCode = "201",
            description = "Paid",
            content = @Content(schema = @Schema(implementation = BonusView.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such job, or another vendor's")
    @APIResponse(
            responseCode = "409",
            description = "insufficient-funds, or request-in-progress: the same request is still running")
    @APIResponse(responseCode = "422", description = "invalid-request, worker-not-of-job or idempotency-key-reused")
    public Response give(
            UUID jobId, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BonusRequest request) {
        var budget = readFunds
                .budget(jobId)
                .filter(held ->
                        caller.findTenant().filter(held.tenant()::equals).isPresent())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        var amount = amountOf(request);
        return requests.once(key, "POST /v1/jobs/" + jobId + "/bonuses", request, () -> {
            var view = given(giveBonus.give(
                    jobId, budget.tenant(), request.workerId(), amount, request.reason(), caller.subject()));
            return new StoredAnswer(Response.Status.CREATED.getStatusCode(), null, view);
        });
    }

    private static BonusView given(GiveBonus.Outcome outcome) {
        return switch (outcome) {
            case GiveBonus.Outcome.Given(var bonus, var transactionId) -> BonusView.of(bonus, transactionId);
            case GiveBonus.Outcome.NotOfThisJob() ->
                throw new ProblemException(
                        BonusProblem.NOT_OF_THIS_JOB, "nobody of that id answered a task of the job");
            case GiveBonus.Outcome.Short(Money available) ->
                throw new ProblemException(BonusProblem.INSUFFICIENT_FUNDS, available + " is available");
        };
    }

    private static Money amountOf(BonusRequest request) {
        try {
            return request.amount().toMoney();
        } catch (IllegalArgumentException e) {
            var error = new FieldError("/amount/currency", "is no ISO 4217 currency");
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "the amount has no currency", List.of(error));
        }
    }
}
