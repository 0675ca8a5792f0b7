package io.fairground.payment.statement.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.statement.Statement;
import io.fairground.payment.statement.app.ReadStatements;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A worker's own statements, and all that is hers. */
@Path("/v1/workers/me")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "statements")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "worker-not-registered")
public class StatementResource {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private final ReadStatements readStatements;
    private final Caller caller;

    StatementResource(ReadStatements readStatements, Caller caller) {
        this.readStatements = readStatements;
        this.caller = caller;
    }

    @GET
    @Path("/statements/{period}")
    @Operation(
            summary = "A month of my account",
            description =
                    "One statement a currency: what was payable when the month (UTC) began, every entry of the ledger,"
                            + " and what is payable at its end. Equal to the ledger to the minor unit.")
    @APIResponse(responseCode = "200", description = "The statements")
    @APIResponse(responseCode = "422", description = "invalid-request: no month")
    public List<StatementView> json(String period) {
        return statements(period).stream().map(StatementView::of).toList();
    }

    @GET
    @Path("/statements/{period}/csv")
    @Produces("text/csv")
    @Operation(summary = "The same as a table")
    @APIResponse(responseCode = "200", description = "RFC 4180", content = @Content(mediaType = "text/csv"))
    @APIResponse(responseCode = "422", description = "invalid-request: no month")
    public String csv(String period) {
        return StatementCsv.of(statements(period));
    }

    @GET
    @Path("/statements/{period}/pdf")
    @Produces("application/pdf")
    @Operation(summary = "The same on paper, with a chart of pay and hours")
    @APIResponse(responseCode = "200", description = "PDF", content = @Content(mediaType = "application/pdf"))
    @APIResponse(responseCode = "422", description = "invalid-request: no month")
    public byte[] pdf(String period) {
        return StatementPdf.of(statements(period));
    }

    @GET
    @Path("/export")
    @Produces("application/zip")
    @Operation(
            summary = "Everything here that is mine",
            description =
                    "A zip of JSON files: earnings, assignments with time and assessment, ledger, payouts, accounts"
                            + " (masked) and skill, to take along.")
    @APIResponse(responseCode = "200", description = "Zip", content = @Content(mediaType = "application/zip"))
    public StreamingOutput export() {
        var worker = readStatements.worker(caller.subject()).orElseThrow(StatementResource::notRegistered);
        return out -> readStatements.export(worker, out);
    }

    private List<Statement> statements(String period) {
        return readStatements.of(caller.subject(), month(period)).orElseThrow(StatementResource::notRegistered);
    }

    private static ProblemException notRegistered() {
        return new ProblemException(
                StatementProblem.WORKER_NOT_REGISTERED, "nobody has registered with this token as a worker");
    }

    private static YearMonth month(String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            // falls through to the same refusal
        }
        var error = new FieldError("period", "is no month such as 2026-11");
        throw new ProblemException(CommonProblem.INVALID_REQUEST, "there is no such period", List.of(error));
    }
}
