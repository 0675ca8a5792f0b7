package io.fairground.payment.payout.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.beneficiary.app.KeepPayoutAccounts;
import io.fairground.payment.payout.app.OwnWorker;
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

/** The places a worker is paid at. */
@Path("/v1/workers/me/payout-accounts")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "payouts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "worker-not-registered")
public class PayoutAccountResource {

    private final KeepPayoutAccounts accounts;
    private final OwnWorker ownWorker;
    private final StepUpGuard stepUp;
    private final Caller caller;

    PayoutAccountResource(KeepPayoutAccounts accounts, OwnWorker ownWorker, StepUpGuard stepUp, Caller caller) {
        this.accounts = accounts;
        this.ownWorker = ownWorker;
        this.stepUp = stepUp;
        this.caller = caller;
    }

    @PUT
    @Path("/{accountId}")
    @Operation(
            summary = "Add a place to be paid at",
            description =
                    "The id is the caller's to choose (UUIDv7); the same request again adds nothing. Needs a fresh"
                            + " login, with a second factor where the realm has one. Name and number are kept encrypted and never"
                            + " shown again in full. The first account is usable at once, a further one after a cooling-down"
                            + " time.")
    @APIResponse(responseCode = "200", description = "The account, masked")
    @APIResponse(responseCode = "403", description = "step-up-required: log in again")
    @APIResponse(responseCode = "409", description = "payout-account-taken")
    @APIResponse(
            responseCode = "422",
            description = "invalid-request: the number, or a currency the rail does not carry")
    public PayoutAccountView add(UUID accountId, @NotNull @Valid PayoutAccountRequest request) {
        stepUp.require();
        var rail = request.rail();
        if (!rail.carries(request.currency())) {
            throw PayoutAccountRequest.invalid("currency", "this rail carries " + String.join(", ", rail.currencies()));
        }
        var beneficiary = request.toBeneficiary();
        return switch (accounts.add(accountId, worker(), beneficiary, rail.name(), request.currency())) {
            case KeepPayoutAccounts.Added.Here(var account) -> PayoutAccountView.of(account);
            case KeepPayoutAccounts.Added.Taken() ->
                throw new ProblemException(
                        PayoutProblem.ACCOUNT_TAKEN, "an account never changes; add another under a new id");
        };
    }

    @GET
    @Operation(summary = "Where I am paid", description = "Masked, oldest first.")
    @APIResponse(responseCode = "200", description = "The accounts")
    public List<PayoutAccountView> list() {
        return accounts.ofWorker(worker()).stream().map(PayoutAccountView::of).toList();
    }

    private UUID worker() {
        return ownWorker
                .of(caller.subject())
                .orElseThrow(() -> new ProblemException(
                        PayoutProblem.WORKER_NOT_REGISTERED, "nobody has registered with this token as a worker"));
    }
}
