package io.fairground.payment.payout.rest;

import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.payout.app.ExchangeBankFiles;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files for the bank. */
@Path("/v1/bank-files")
@RolesAllowed("payout-approver")
@RunOnVirtualThread
@Tag(name = "payouts")
@Produces(MediaType.APPLICATION_JSON)
public class BankFileResource {

    private final IdempotentRequests requests;
    private final ExchangeBankFiles files;
    private final Caller caller;

    BankFileResource(IdempotentRequests requests, ExchangeBankFiles files, Caller caller) {
        this.requests = requests;
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Put approved payouts into a file",
            description = "Up to 10,000, oldest first. They are SENT from now on, and in no other file ever.")
    @APIResponse(
            responseCode = "201",
            description = "The file",
            content = @Content(schema = @Schema(implementation = BankFileView.class)))
    @APIResponse(responseCode = "409", description = "nothing-approved, no-bank-account, or request-in-progress")
    @APIResponse(responseCode = "422", description = "invalid-request or idempotency-key-reused")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BankFileRequest request) {
        requireAccount();
        return requests.once(key, "POST /v1/bank-files", request, () -> {
            var file = files.create(caller.subject(), request.executionDate())
                    .orElseThrow(() -> new ProblemException(
                            PayoutProblem.NOTHING_APPROVED, "no payout to a bank account is approved"));
            var location = "/v1/bank-files/" + file.fileId();
            return new StoredAnswer(Response.Status.CREATED.getStatusCode(), location, BankFileView.of(file));
        });
    }

    @GET
    @Path("/{fileId}")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            summary = "The file, as pain.001.001.09",
            description = "Names and account numbers in the clear: it is for the bank. The same every time.")
    @APIResponse(
            responseCode = "200",
            description = "ISO 20022 pain.001.001.09",
            content = @Content(mediaType = MediaType.APPLICATION_XML))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "no-bank-account")
    public StreamingOutput download(UUID fileId) {
        requireAccount();
        var file = files.find(fileId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "there is no such file"));
        return out -> files.write(file, out);
    }

    private void requireAccount() {
        if (!files.hasAccount()) {
            throw new ProblemException(
                    PayoutProblem.NO_BANK_ACCOUNT, "set fairground.payout.bank.holder and fairground.payout.bank.iban");
        }
    }
}
