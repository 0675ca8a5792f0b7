package io.fairground.payment.ledger.rest;

import io.fairground.payment.ledger.AsOf;
import io.fairground.payment.ledger.TrialBalance;
import io.fairground.payment.ledger.app.VerifyLedger;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger, for auditors; nothing can be changed here. */
@Path("/v1/ledger")
@RolesAllowed("finance-auditor")
@RunOnVirtualThread
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    /** Beyond any day money counts for. */
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final VerifyLedger verifyLedger;
    private final TrialBalance trialBalance;
    private final Clock clock;

    LedgerResource(VerifyLedger verifyLedger, TrialBalance trialBalance, Clock clock) {
        this.verifyLedger = verifyLedger;
        this.trialBalance = trialBalance;
        this.clock = clock;
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
            description = "Minor units. Per currency, debits equal credits. Any day and any state of knowledge can be"
                    + " asked for: what counts by validAt, as far as it was recorded at knownAt.")
    @APIResponse(responseCode = "200", description = "The sums, with the times they are as of")
    @APIResponse(responseCode = "422", description = "invalid-request: no such day or time")
    public TrialBalanceView trialBalance(
            @Parameter(description = "ISO 8601 date; everything when left out") @QueryParam("validAt") @Nullable
                    String validAt,
            @Parameter(description = "ISO 8601 time in UTC; now when left out") @QueryParam("knownAt") @Nullable
                    String knownAt) {
        var asOf = new AsOf(
                TimeParameter.day("validAt", validAt, LAST_DAY),
                TimeParameter.instant("knownAt", knownAt, clock.instant()));
        return TrialBalanceView.of(asOf, trialBalance.rows(asOf));
    }
}
