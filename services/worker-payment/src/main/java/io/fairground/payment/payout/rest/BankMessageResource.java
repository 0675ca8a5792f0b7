package io.fairground.payment.payout.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.payout.app.ExchangeBankFiles;
import io.fairground.payment.rail.iso.BankMessageReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the bank says of payouts. */
@Path("/v1/bank-messages")
@RolesAllowed("reconciler")
@RunOnVirtualThread
@Tag(name = "payouts")
@Produces(MediaType.APPLICATION_JSON)
public class BankMessageResource {

    private final ExchangeBankFiles files;
    private final Caller caller;

    BankMessageResource(ExchangeBankFiles files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_XML)
    @Operation(
            summary = "Bring a report or bookings of the bank",
            description =
                    "ISO 20022 pain.002 or camt.054. Each payout it names goes on accordingly; the same message again"
                            + " changes nothing. Not for who proposed or approved one of them.")
    @APIResponse(responseCode = "200", description = "What came of it")
    @APIResponse(responseCode = "403", description = "duty-conflict")
    @APIResponse(responseCode = "422", description = "invalid-request: neither pain.002 nor camt.054")
    public BankMessageView bring(InputStream body) {
        if (caller.hasRole("pay-policy")) {
            throw new ProblemException(PayoutProblem.DUTY_CONFLICT, "who sets rates does not reconcile payouts");
        }
        try {
            return files.read(BankMessageReader.read(body), caller.subject())
                    .map(BankMessageView::of)
                    .orElseThrow(() -> new ProblemException(
                            PayoutProblem.DUTY_CONFLICT,
                            "one of its payouts was requested, proposed or approved by you"));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "not a message to read: " + e.getMessage());
        }
    }
}
