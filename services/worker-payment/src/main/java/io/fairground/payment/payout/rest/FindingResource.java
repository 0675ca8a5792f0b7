package io.fairground.payment.payout.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.payout.PayoutList;
import io.fairground.payment.payout.app.CloseFinding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contradictions that a person has to look at. */
@Path("/v1/payout-findings")
@RolesAllowed({"reconciler", "finance-auditor"})
@RunOnVirtualThread
@Tag(name = "payouts")
@Produces(MediaType.APPLICATION_JSON)
public class FindingResource {

    private static final int SHOWN = 500;

    private final PayoutList payouts;
    private final CloseFinding closeFinding;
    private final Caller caller;

    FindingResource(PayoutList payouts, CloseFinding closeFinding, Caller caller) {
        this.payouts = payouts;
        this.closeFinding = closeFinding;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Contradictions that nobody has looked at",
            description =
                    "The oldest 500: money that a rail says it paid and the ledger gave back, lines of payouts that"
                            + " nobody knows. A month is not closed while one of it is open.")
    @APIResponse(responseCode = "200", description = "Oldest first")
    public List<FindingView> open() {
        return payouts.openFindings(SHOWN).stream().map(FindingView::of).toList();
    }

    @PUT
    @Path("/{findingId}/closing")
    @RolesAllowed("reconciler")
    @Operation(
            summary = "Say what a contradiction was",
            description = "Moves no money. By somebody who neither proposed nor approved the payout. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "Closed, with her note")
    @APIResponse(responseCode = "403", description = "duty-conflict: she proposed or approved the payout")
    @APIResponse(responseCode = "404", description = "not-found: no such finding")
    @APIResponse(responseCode = "409", description = "finding-closed: by another person")
    public FindingView close(UUID findingId, @NotNull @Valid FindingNote request) {
        return switch (closeFinding.close(findingId, caller.subject(), request.note())) {
            case CloseFinding.Outcome.Closed(PayoutList.Finding finding) -> FindingView.of(finding);
            case CloseFinding.Outcome.Unknown() ->
                throw new ProblemException(CommonProblem.NOT_FOUND, "no such finding");
            case CloseFinding.Outcome.ClosedByAnother() ->
                throw new ProblemException(PayoutProblem.FINDING_CLOSED, "another person has closed it");
            case CloseFinding.Outcome.OwnPayout() ->
                throw new ProblemException(
                        PayoutProblem.DUTY_CONFLICT, "you proposed or approved the payout: another person looks at it");
        };
    }
}
