package io.fairground.payment.exchange.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.exchange.ImportedRates;
import io.fairground.payment.exchange.RateSource;
import io.fairground.payment.exchange.app.ImportRates;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exchange rates by day. */
@Path("/v1/exchange-rates")
@RunOnVirtualThread
@Tag(name = "floors")
@Produces(MediaType.APPLICATION_JSON)
public class RateResource {

    private final ImportRates importRates;
    private final RateSource rates;
    private final Caller caller;
    private final Clock clock;

    RateResource(ImportRates importRates, RateSource rates, Caller caller, Clock clock) {
        this.importRates = importRates;
        this.rates = rates;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"pay-policy", "finance-viewer", "finance-auditor"})
    @Operation(
            summary = "The rates that hold on a day",
            description =
                    "Of each source the newest of the last 31 days, newest first; the shipped snapshot where nobody"
                            + " imported any.")
    @APIResponse(responseCode = "200", description = "Units for one US dollar, and what two sources dispute")
    @APIResponse(responseCode = "422", description = "invalid-request: no such day")
    public RatesView at(
            @Parameter(description = "ISO 8601 date; today when left out") @QueryParam("at") @Nullable String at) {
        return RatesView.of(rates.at(at == null ? LocalDate.now(clock) : day("at", at)));
    }

    @PUT
    @RolesAllowed("pay-policy")
    @Operation(
            summary = "Import the rates of a day",
            description =
                    "Once for each source and day: what was converted with is not changed. A currency that another"
                            + " source has at more than 3 % from it is disputed, and not converted.")
    @APIResponse(responseCode = "200", description = "The rates that hold on that day")
    @APIResponse(responseCode = "409", description = "rates-imported: that source has brought that day before")
    @APIResponse(responseCode = "422", description = "invalid-request")
    public RatesView importAll(@NotNull @Valid RatesRequest request) {
        var day = day("/asOf", request.asOf());
        var byCurrency = new HashMap<String, BigDecimal>();
        request.rates().forEach(rate -> {
            if (byCurrency.put(known(rate.currency()), rate.unitsPerUsd()) != null) {
                throw invalid("/rates", rate.currency() + " is there twice");
            }
        });
        var imported = new ImportedRates(request.source(), request.licence(), day, byCurrency);
        if (!importRates.importAll(imported, caller.subject())) {
            throw new ProblemException(RateProblem.DAY_IMPORTED, request.source() + " has brought " + day + " before");
        }
        return RatesView.of(rates.at(day));
    }

    private static String known(String currency) {
        try {
            return Currency.getInstance(currency).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw invalid("/rates", currency + " is no ISO 4217 currency");
        }
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(field, "must be a day such as 2026-06-01");
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, field + " " + detail, List.of(new FieldError(field, detail)));
    }
}
