package io.fairground.payment.offer.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.rest.FloorRowView;
import io.fairground.payment.floor.rest.RegionParameter;
import io.fairground.payment.offer.OfferRules;
import io.fairground.payment.offer.Quote;
import io.fairground.payment.offer.app.PriceByTime;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an offer must pay, before anybody makes it. */
@Path("/v1/quotes")
@Authenticated
@RunOnVirtualThread
@Tag(name = "floors")
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

    private static final int SECONDS_MAX = 86_400;

    private final OfferRules rules;
    private final PriceByTime priceByTime;
    private final Clock clock;

    QuoteResource(OfferRules rules, PriceByTime priceByTime, Clock clock) {
        this.rules = rules;
        this.priceByTime = priceByTime;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The smallest offer that passes",
            description =
                    "floor / 3600 x seconds, rounded up to a minor unit of the currency asked for. Other currencies"
                            + " are converted with the shipped snapshot of exchange rates. The seconds are those expected; where"
                            + " a job like it is named, of which enough answers were measured, they are its mean active time (its"
                            + " upper bound while few are known) with the unpaid time that comes with it in the region.")
    @APIResponse(responseCode = "200", description = "The smallest offer, and the floor it reaches")
    @APIResponse(
            responseCode = "422",
            description = "no-usable-floor, no-exchange-rate, or invalid-request for a parameter that breaks a rule")
    public QuoteView quote(
            @Parameter(description = "ISO 3166-1 alpha-2 or 3166-2", required = true) @QueryParam("region") @Nullable
                    String region,
            @Parameter(description = "active seconds one answer is expected to take", required = true)
                    @QueryParam("expectedSeconds")
                    @NotNull
                    @Min(1)
                    @Max(SECONDS_MAX)
                    Integer expectedSeconds,
            @Parameter(description = "ISO 4217 code of the offer", required = true)
                    @QueryParam("currency")
                    @NotNull
                    @Pattern(regexp = "[A-Z]{3}")
                    String currency,
            @Parameter(description = "a job whose answers take as long; its measured time is priced")
                    @QueryParam("jobId")
                    @Nullable
                    UUID jobId) {
        var asked = RegionParameter.region(region);
        var day = LocalDate.now(clock);
        var basis = Optional.ofNullable(jobId).flatMap(job -> priceByTime.of(job, asked));
        var seconds = basis.map(PriceByTime.Basis::seconds).orElse(expectedSeconds);
        var quote = rules.quote(asked, seconds, currency, day);
        return switch (quote) {
            case Quote.NoUsableFloor(String reason) -> throw new ProblemException(QuoteProblem.NO_USABLE_FLOOR, reason);
            case Quote.NoExchangeRate(String reason) ->
                throw new ProblemException(QuoteProblem.NO_EXCHANGE_RATE, reason);
            case Quote.Quoted(Money smallest, Floor floor) ->
                new QuoteView(
                        asked,
                        expectedSeconds,
                        day,
                        smallest,
                        floor.hourly(),
                        FloorRowView.of(floor),
                        basis.map(QuoteView.MeasuredView::of).orElse(null));
        };
    }
}
