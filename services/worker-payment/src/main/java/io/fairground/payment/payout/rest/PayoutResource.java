package io.fairground.payment.payout.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.payout.PayoutList;
import io.fairground.payment.payout.PayoutState;
import io.fairground.payment.payout.app.DecidePayout;
import io.fairground.payment.rail.Evidence;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payouts, for those who propose, approve and reconcile them: three people for each. */
@Path("/v1/payouts")
@RolesAllowed({"payout-proposer", "payout-approver", "reconciler", "finance-auditor"})
@RunOnVirtualThread
@Tag(name = "payouts")
@Produces(MediaType.APPLICATION_JSON)
public class PayoutResource {

    private static final String PAY_POLICY = "pay-policy";

    private final DecidePayout decidePayout;
    private final PayoutList payouts;
    private final Caller caller;

    PayoutResource(DecidePayout decidePayout, PayoutList payouts, Caller caller) {
        this.decidePayout = decidePayout;
        this.payouts = payouts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Payouts, ordered by id", description = "Accounts are masked.")
    @APIResponse(responseCode = "200", description = "A page of payouts")
    @APIResponse(responseCode = "422", description = "invalid-request: the state, the cursor or the limit")
    public Page<PayoutView> list(
            @Parameter(description = "such as REQUESTED or UNKNOWN; all when left out") @QueryParam("state") @Nullable
                    String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var request = PageRequest.of(cursor, limit);
        var found = payouts.all(stateOf(state), request.afterId().orElse(null), request.limit() + 1);
        return Page.of(found, request, row -> row.payout().payoutId().toString())
                .map(PayoutView::of);
    }

    @GET
    @Path("/{payoutId}")
    @Operation(summary = "A payout and every step it took")
    @APIResponse(responseCode = "200", description = "The payout")
    @APIResponse(responseCode = "404", description = "not-found")
    public PayoutDetailView find(UUID payoutId) {
        return payouts.find(payoutId)
                .map(row -> PayoutDetailView.of(row, payouts.history(payoutId)))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such payout"));
    }

    @PUT
    @Path("/{payoutId}/proposal")
    @RolesAllowed("payout-proposer")
    @Operation(summary = "Propose a requested payout", description = "Safe to repeat.")
    @APIResponse(responseCode = "200", description = "The payout, PROPOSED")
    @APIResponse(responseCode = "403", description = "duty-conflict: it is hers, or she sets rates")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "payout-state")
    public PayoutView propose(UUID payoutId) {
        Steps.require(decidePayout.propose(payoutId, person()));
        return view(payoutId);
    }

    @PUT
    @Path("/{payoutId}/approval")
    @RolesAllowed("payout-approver")
    @Operation(
            summary = "Approve a proposed payout",
            description = "By another person than its proposer. It is sent next. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "The payout, APPROVED")
    @APIResponse(responseCode = "403", description = "duty-conflict: she proposed it, it is hers, or she sets rates")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "payout-state")
    public PayoutView approve(UUID payoutId) {
        Steps.require(decidePayout.approve(payoutId, person()));
        return view(payoutId);
    }

    @PUT
    @Path("/{payoutId}/refusal")
    @RolesAllowed("payout-approver")
    @Operation(
            summary = "Stop a payout that was not sent",
            description = "Its money is payable again, and its worker may ask anew. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "The payout, WITHDRAWN")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "payout-state: it was sent")
    public PayoutView refuse(UUID payoutId) {
        Steps.require(decidePayout.withdraw(payoutId, person(), payout -> true));
        return view(payoutId);
    }

    @PUT
    @Path("/{payoutId}/resolution")
    @RolesAllowed("reconciler")
    @Operation(
            summary = "Say what became of an unknown payout",
            description =
                    "The first person's word is kept, the same word of a second person ends it; another word takes"
                            + " the first one's place. Neither may have proposed or approved it. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "The payout: UNKNOWN still, SETTLED, or REJECTED")
    @APIResponse(responseCode = "403", description = "duty-conflict")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "payout-state: its outcome is known")
    public PayoutView resolve(UUID payoutId, @NotNull @Valid ResolutionRequest request) {
        var outcome = Evidence.Outcome.valueOf(request.outcome().name());
        var opinion = new PayoutState.Opinion(caller.subject(), outcome, request.note());
        Steps.require(decidePayout.resolve(payoutId, opinion, caller.hasRole(PAY_POLICY)));
        return view(payoutId);
    }

    private DecidePayout.Person person() {
        return new DecidePayout.Person(caller.subject(), caller.hasRole(PAY_POLICY));
    }

    private PayoutView view(UUID payoutId) {
        return PayoutView.of(payouts.find(payoutId).orElseThrow());
    }

    private static PayoutState.@Nullable Name stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(PayoutState.Name.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.INVALID_REQUEST,
                        "payouts cannot be listed so",
                        List.of(new FieldError("state", "is no state of a payout"))));
    }
}
