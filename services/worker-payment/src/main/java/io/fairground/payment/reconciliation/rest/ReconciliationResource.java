package io.fairground.payment.reconciliation.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.reconciliation.app.ReconcileDay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger against the rails and the bank, day by day. */
@Path("/v1/reconciliations/{day}")
@RolesAllowed({"reconciler", "finance-auditor"})
@RunOnVirtualThread
@Tag(name = "close")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "422", description = "invalid-request: no day")
public class ReconciliationResource {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final ReconcileDay reconcileDay;
    private final Caller caller;

    ReconciliationResource(ReconcileDay reconcileDay, Caller caller) {
        this.reconcileDay = reconcileDay;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Three books up to the end of a day",
            description =
                    "All payouts sent by then: what the ledger, the rail and the statements say has left. Matched,"
                            + " timing (the statement may still come) or unexplained, with its age.")
    @APIResponse(responseCode = "200", description = "The figures as they are now")
    public ReconciliationView read(String day) {
        return ReconciliationView.of(reconcileDay.read(dayOf(day)));
    }

    @PUT
    @Path("/signature")
    @RolesAllowed("reconciler")
    @Operation(
            summary = "Sign a day",
            description = "By somebody who proposed and approved no payout in the 31 days before. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "Signed")
    @APIResponse(responseCode = "403", description = "duty-conflict")
    @APIResponse(responseCode = "409", description = "day-not-over or signed-by-another")
    public ReconciliationView sign(String day, @NotNull @Valid SignatureRequest request) {
        var signed = caller.hasRole("pay-policy")
                ? new ReconcileDay.Signed.NotHer()
                : reconcileDay.sign(dayOf(day), caller.subject(), request.note());
        return switch (signed) {
            case ReconcileDay.Signed.Done(var done) -> ReconciliationView.of(done);
            case ReconcileDay.Signed.TooEarly() ->
                throw new ProblemException(ReconciliationProblem.DAY_NOT_OVER, "sign it when the day is over (UTC)");
            case ReconcileDay.Signed.ByAnother() ->
                throw new ProblemException(ReconciliationProblem.SIGNED_BY_ANOTHER, "a signature never changes");
            case ReconcileDay.Signed.NotHer() ->
                throw new ProblemException(
                        ReconciliationProblem.DUTY_CONFLICT, "who sets rates, proposes or approves does not reconcile");
        };
    }

    private static LocalDate dayOf(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // falls through to the same refusal
        }
        var error = new FieldError("day", "is no day such as 2026-11-30");
        throw new ProblemException(CommonProblem.INVALID_REQUEST, "there is no such day", List.of(error));
    }
}
