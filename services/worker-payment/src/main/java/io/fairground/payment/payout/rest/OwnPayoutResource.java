package io.fairground.payment.payout.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.payout.PayoutList;
import io.fairground.payment.payout.PayoutRequest;
import io.fairground.payment.payout.app.DecidePayout;
import io.fairground.payment.payout.app.OwnWorker;
import io.fairground.payment.payout.app.RequestPayout;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A worker's own payouts. */
@Path("/v1/workers/me/payouts")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "payouts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "worker-not-registered, or not-found: no such payout of hers")
public class OwnPayoutResource {

    private final RequestPayout requestPayout;
    private final DecidePayout decidePayout;
    private final PayoutList payouts;
    private final OwnWorker ownWorker;
    private final Caller caller;

    OwnPayoutResource(
            RequestPayout requestPayout,
            DecidePayout decidePayout,
            PayoutList payouts,
            OwnWorker ownWorker,
            Caller caller) {
        this.requestPayout = requestPayout;
        this.decidePayout = decidePayout;
        this.payouts = payouts;
        this.ownWorker = ownWorker;
        this.caller = caller;
    }

    @PUT
    @Path("/{payoutId}")
    @Operation(
            summary = "Ask to be paid",
            description = "The id is the caller's to choose (UUIDv7): the same request again is the same payout. The"
                    + " amount leaves what is payable at once; what the rail cannot carry stays payable.")
    @APIResponse(responseCode = "200", description = "The payout")
    @APIResponse(responseCode = "409", description = "payout-not-covered, payout-account-cooling-down, or payout-taken")
    @APIResponse(responseCode = "422", description = "invalid-request, payout-below-minimum or payout-account-unknown")
    public PayoutView request(UUID payoutId, @NotNull @Valid PayoutRequestBody request) {
        var asked = amountOf(request);
        switch (requestPayout.request(payoutId, worker(), caller.subject(), request.accountId(), asked)) {
            case RequestPayout.Outcome.Repeated _ -> {}
            case RequestPayout.Outcome.Decided(PayoutRequest decision) -> requireGranted(decision);
            case RequestPayout.Outcome.Taken() ->
                throw new ProblemException(PayoutProblem.PAYOUT_TAKEN, "choose another id for another payout");
            case RequestPayout.Outcome.NoSuchAccount() ->
                throw new ProblemException(PayoutProblem.ACCOUNT_UNKNOWN, "add the account first, in this currency");
        }
        return view(payoutId);
    }

    private static void requireGranted(PayoutRequest decision) {
        switch (decision) {
            case PayoutRequest.Granted _ -> {}
            case PayoutRequest.BelowMinimum(Money minimum) ->
                throw new ProblemException(PayoutProblem.BELOW_MINIMUM, "the smallest payout is " + minimum);
            case PayoutRequest.NotCovered(Money payable) ->
                throw new ProblemException(PayoutProblem.NOT_COVERED, "payable is " + payable);
            case PayoutRequest.AccountCoolingDown(var usableFrom) ->
                throw new ProblemException(PayoutProblem.COOLING_DOWN, "it can be paid at from " + usableFrom + " on");
        }
    }

    private static Money amountOf(PayoutRequestBody request) {
        try {
            return request.amount().toMoney();
        } catch (IllegalArgumentException e) {
            var error = new FieldError("/amount/currency", "is no ISO 4217 currency");
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "the amount has no currency", List.of(error));
        }
    }

    @DELETE
    @Path("/{payoutId}")
    @Operation(summary = "Take a request back", description = "As long as nothing was sent. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "The payout, WITHDRAWN; its money is payable again")
    @APIResponse(responseCode = "409", description = "payout-state: it was sent")
    public PayoutView withdraw(UUID payoutId) {
        var worker = worker();
        var person = new DecidePayout.Person(caller.subject(), false);
        var step = decidePayout.withdraw(
                payoutId, person, payout -> payout.workerId().equals(worker));
        Steps.require(step);
        return view(payoutId);
    }

    @GET
    @Operation(summary = "What I was paid, and what is on its way")
    @APIResponse(responseCode = "200", description = "A page of payouts")
    public Page<PayoutView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var request = PageRequest.of(cursor, limit);
        var found = payouts.ofWorker(worker(), request.afterId().orElse(null), request.limit() + 1);
        return Page.of(found, request, row -> row.payout().payoutId().toString())
                .map(PayoutView::of);
    }

    private PayoutView view(UUID payoutId) {
        return PayoutView.of(payouts.find(payoutId).orElseThrow());
    }

    private UUID worker() {
        return ownWorker
                .of(caller.subject())
                .orElseThrow(() -> new ProblemException(
                        PayoutProblem.WORKER_NOT_REGISTERED, "nobody has registered with this token as a worker"));
    }
}
