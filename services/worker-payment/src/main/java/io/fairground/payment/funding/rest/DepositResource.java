package io.fairground.payment.funding.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.funding.app.RecordDeposit;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Money that came in, booked by an operator. */
@Path("/v1/deposits")
@RolesAllowed("operator")
@RunOnVirtualThread
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
public class DepositResource {

    private final IdempotentRequests requests;
    private final RecordDeposit recordDeposit;
    private final Caller caller;

    DepositResource(IdempotentRequests requests, RecordDeposit recordDeposit, Caller caller) {
        this.requests = requests;
        this.recordDeposit = recordDeposit;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Book a vendor's deposit",
            description = "Debits the bank and credits the vendor's funds. A job that was refused for want of funds is"
                    + " not revived by it: its vendor submits again.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = DepositView.class)))
    @APIResponse(responseCode = "409", description = "request-in-progress: the same request is still running")
    @APIResponse(responseCode = "422", description = "invalid-request or idempotency-key-reused")
    public Response record(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DepositRequest request) {
        var amount = amountOf(request);
        return requests.once(key, "POST /v1/deposits", request, () -> {
            var deposit = recordDeposit.record(request.tenant(), amount, request.reference(), caller.subject());
            return new StoredAnswer(Response.Status.CREATED.getStatusCode(), null, DepositView.of(deposit));
        });
    }

    private static Money amountOf(DepositRequest request) {
        try {
            return request.amount().toMoney();
        } catch (IllegalArgumentException e) {
            var error = new FieldError("/amount/currency", "is no ISO 4217 currency");
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "the amount has no currency", List.of(error));
        }
    }
}
