package io.fairground.payment.funding.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.payment.funding.app.ReadFunds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A vendor's own money. */
@Path("/v1/funds")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "funds")
@Produces(MediaType.APPLICATION_JSON)
public class FundsResource {

    private final ReadFunds readFunds;
    private final Caller caller;

    FundsResource(ReadFunds readFunds, Caller caller) {
        this.readFunds = readFunds;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "My organization's funds", description = "Free, and held in escrow for jobs; by currency.")
    @APIResponse(responseCode = "200", description = "The funds now")
    public FundsView funds() {
        return FundsView.of(readFunds.of(caller.tenant()));
    }
}
