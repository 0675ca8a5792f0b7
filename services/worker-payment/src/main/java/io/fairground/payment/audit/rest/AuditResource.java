package io.fairground.payment.audit.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.identity.Caller;
import io.fairground.payment.audit.app.MakeGapTable;
import io.fairground.payment.audit.app.MakePayTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The pay audit: what regions, vendors and jobs pay, next to what the labels are worth. */
@Path("/v1/audit")
@RolesAllowed({"finance-viewer", "finance-auditor"})
@RunOnVirtualThread
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** Fewer workers than this are never shown as a row; auditors see smaller ones. */
    private static final int FEWEST = 10;

    private static final int FEWEST_FOR_AUDITORS = 5;

    private final MakePayTable makePayTable;
    private final MakeGapTable makeGapTable;
    private final Caller caller;
    private final Clock clock;

    AuditResource(MakePayTable makePayTable, MakeGapTable makeGapTable, Caller caller, Clock clock) {
        this.makePayTable = makePayTable;
        this.makeGapTable = makeGapTable;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/pay")
    @Operation(
            summary = "Pay next to quality",
            description =
                    "One row for each group and currency. Rows of fewer than ten workers (five for an auditor) are rolled up"
                            + " so that totals, subtracted, do not give them away. A figure that the facts do not carry is null,"
                            + " and the row says why.")
    @APIResponse(responseCode = "200", description = "The table, with the moment as of which it was made")
    @APIResponse(responseCode = "422", description = "invalid-request: what is asked for cannot be read")
    public PayTableView pay(
            @BeanParam AuditQuery query,
            @Parameter(description = "what rows are for: one or two of region, kind, level, vendor, job")
                    @QueryParam("by")
                    @DefaultValue("region")
                    String by) {
        return PayTableView.of(makePayTable.of(query.scope(clock.instant()), AuditQuery.by(by), fewest()));
    }

    @GET
    @Path("/gaps")
    @Operation(
            summary = "How much less each region is paid than a reference region",
            description =
                    "Price gap, raw and adjusted outcome gap with intervals clustered by worker, a verdict, and what the"
                            + " difference is made of.")
    @APIResponse(responseCode = "200", description = "Rows over all categories, and one for each category")
    @APIResponse(responseCode = "422", description = "invalid-request: what is asked for cannot be read")
    public GapTableView gaps(
            @BeanParam AuditQuery query,
            @Parameter(description = "ISO 3166 code", required = true) @QueryParam("reference") @Nullable
                    String reference,
            @QueryParam("currency") @DefaultValue("EUR") String currency) {
        if (reference == null) {
            throw AuditQuery.invalid("reference", "must be a region");
        }
        return GapTableView.of(makeGapTable.of(
                query.scope(clock.instant()), AuditQuery.region("reference", reference), known(currency), fewest()));
    }

    private static String known(String currency) {
        try {
            return Money.zero(currency).currency();
        } catch (IllegalArgumentException e) {
            throw AuditQuery.invalid("currency", "must be an ISO 4217 code");
        }
    }

    private int fewest() {
        return caller.hasRole("finance-auditor") ? FEWEST_FOR_AUDITORS : FEWEST;
    }
}
