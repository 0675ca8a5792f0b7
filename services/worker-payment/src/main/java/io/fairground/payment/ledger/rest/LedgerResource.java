package io.fairground.payment.ledger.rest;

import io.fairground.payment.ledger.TrialBalance;
import io.fairground.payment.ledger.app.VerifyLedger;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger, for auditors; nothing can be changed here. */
@Path("/v1/ledger")
@RolesAllowed("finance-auditor")
@RunOnVirtualThread
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    private final VerifyLedger verifyLedger;
    private final TrialBalance trialBalance;

    LedgerResource(VerifyLedger verifyLedger, TrialBalance trialBalance) {
        this.verifyLedger = verifyLedger;
        this.trialBalance = trialBalance;
    }

    @GET
    @Path("/verification")
    @Operation(
            summary = "Recompute the hash chain, every balance and every bound",
            description = "Walks the whole ledger; the first row that is not as it was posted is named.")
    @APIResponse(responseCode = "200", description = "What was found; verified=false names the first bad row")
    public VerificationView verification() {
        return VerificationView.of(verifyLedger.verify());
    }

    @GET
    @Path("/trial-balance")
    @Operation(
            summary = "Sums by kind of account and currency",
            description = "Minor units. Per currency, debits equal credits.")
    @APIResponse(responseCode = "200", description = "The sums as they are now")
    public TrialBalanceView trialBalance() {
        return TrialBalanceView.of(trialBalance.rows());
    }
}
