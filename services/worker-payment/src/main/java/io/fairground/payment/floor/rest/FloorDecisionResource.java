package io.fairground.payment.floor.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.floor.Badge;
import io.fairground.payment.floor.Evidence;
import io.fairground.payment.floor.FloorDecisions;
import io.fairground.payment.floor.LivingWage;
import io.fairground.payment.floor.WageRow;
import io.fairground.payment.floor.WageUnit;
import io.fairground.payment.floor.app.DecideFloors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people decide about floors. */
@Path("/v1")
@RolesAllowed("pay-policy")
@RunOnVirtualThread
@Tag(name = "floors")
@Produces(MediaType.APPLICATION_JSON)
public class FloorDecisionResource {

    private static final int POLICIES_MAX = 100;

    private final DecideFloors decideFloors;
    private final FloorDecisions decisions;
    private final IdempotentRequests requests;
    private final Caller caller;
    private final Clock clock;

    FloorDecisionResource(
            DecideFloors decideFloors,
            FloorDecisions decisions,
            IdempotentRequests requests,
            Caller caller,
            Clock clock) {
        this.decideFloors = decideFloors;
        this.decisions = decisions;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/floor-policies")
    @Operation(summary = "The last hundred floor policies, newest first")
    @APIResponse(responseCode = "200", description = "Signed ones, and proposals")
    public List<PolicyView> policies() {
        return decisions.policies(POLICIES_MAX).stream().map(PolicyView::of).toList();
    }

    @POST
    @Path("/floor-policies")
    @Transactional
    @Operation(
            summary = "Propose a floor policy",
            description =
                    "It counts once somebody else has signed it. The floor that binds is the highest of the law and of"
                            + " what the newest signed policy adds.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "409", description = "request-in-progress: the same request is still running")
    @APIResponse(responseCode = "422", description = "invalid-request or idempotency-key-reused")
    public Response propose(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PolicyRequest request) {
        var from = day("/validFrom", request.validFrom());
        var reference = request.pppReference() == null ? null : region("/pppReference", request.pppReference());
        if (request.pppShare().signum() > 0 && reference == null) {
            throw invalid("/pppReference", "a share of the purchasing power needs a reference region");
        }
        var minimum = moneyOf(request.policyHourly());
        return requests.once(key, "POST /v1/floor-policies", request, () -> {
            var policy = decideFloors.propose(
                    from,
                    request.livingCounts(),
                    reference,
                    request.pppShare(),
                    request.pppYearsApart(),
                    minimum,
                    caller.subject());
            return new StoredAnswer(Response.Status.CREATED.getStatusCode(), null, PolicyView.of(policy));
        });
    }

    @PUT
    @Path("/floor-policies/{policyId}/signature")
    @Operation(
            summary = "Sign a floor policy",
            description =
                    "Safe to repeat. Who proposed it is somebody else: subjects are compared, not what a page shows.")
    @APIResponse(
            responseCode = "200",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such policy")
    @APIResponse(responseCode = "409", description = "own-policy: you proposed it")
    public PolicyView sign(UUID policyId) {
        return switch (decideFloors.sign(policyId, caller.subject())) {
            case DecideFloors.Signing.Signed signed -> PolicyView.of(signed.policy());
            case DecideFloors.Signing.Unknown() ->
                throw new ProblemException(CommonProblem.NOT_FOUND, "no such floor policy");
            case DecideFloors.Signing.OwnProposal() ->
                throw new ProblemException(FloorProblem.OWN_POLICY, "somebody else than its proposer signs a policy");
        };
    }

    @POST
    @Path("/living-wages")
    @Transactional
    @Operation(
            summary = "Import living wages",
            description =
                    "Up to 500. No amounts ship with the service: bring yours, with the licence under which you may use"
                            + " them. Each is held to the rules of the loader; what breaks one is listed and not taken.")
    @APIResponse(
            responseCode = "200",
            description = "How many were taken, and why others were not",
            content = @Content(schema = @Schema(implementation = LivingWagesView.class)))
    @APIResponse(responseCode = "409", description = "request-in-progress: the same request is still running")
    @APIResponse(responseCode = "422", description = "invalid-request or idempotency-key-reused")
    public Response importLiving(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid LivingWagesRequest request) {
        var wages = request.wages().stream()
                .map(wage -> new LivingWage(
                        region("/wages", wage.region()),
                        wage.currency(),
                        wage.hourly(),
                        wage.familyType(),
                        wage.source(),
                        wage.licence(),
                        day("/wages", wage.validFrom())))
                .toList();
        return requests.once(key, "POST /v1/living-wages", request, () -> {
            var rejected = decideFloors.importLiving(wages, caller.subject());
            return new StoredAnswer(
                    Response.Status.OK.getStatusCode(), null, LivingWagesView.of(wages.size(), rejected));
        });
    }

    @POST
    @Path("/signed-floors")
    @Transactional
    @Operation(
            summary = "Sign a legal floor against the loader's rules",
            description =
                    "Takes the place of what the shipped table says of the region, or says nothing of. It is shown with"
                            + " the badge SIGNED, and like every floor with a badge never proves that pay is compliant.")
    @APIResponse(
            responseCode = "201",
            description = "The floor of the region from now on",
            content = @Content(schema = @Schema(implementation = FloorRowView.class)))
    @APIResponse(responseCode = "409", description = "request-in-progress: the same request is still running")
    @APIResponse(responseCode = "422", description = "invalid-request or idempotency-key-reused")
    public Response signFloor(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SignedFloorRequest request) {
        var row = rowOf(request);
        return requests.once(key, "POST /v1/signed-floors", request, () -> {
            decideFloors.override(row, request.reason(), caller.subject());
            return new StoredAnswer(Response.Status.CREATED.getStatusCode(), null, FloorRowView.of(row));
        });
    }

    private WageRow rowOf(SignedFloorRequest request) {
        var to = request.effectiveTo();
        var from = day("/effectiveFrom", request.effectiveFrom());
        moneyOf(new PolicyRequest.Hourly(1L, request.currency()));
        if (to != null && !from.isBefore(day("/effectiveTo", to))) {
            throw invalid("/effectiveTo", "must be after effectiveFrom");
        }
        return new WageRow(
                region("/region", request.region()),
                request.currency(),
                request.amount(),
                WageUnit.valueOf(request.unit()),
                request.hoursPerUnit(),
                from,
                to == null ? null : day("/effectiveTo", to),
                "signed by a person",
                request.source(),
                request.source(),
                Evidence.B,
                request.reason(),
                LocalDate.now(clock),
                Set.of(Badge.SIGNED));
    }

    private static @Nullable Money moneyOf(PolicyRequest.@Nullable Hourly hourly) {
        try {
            return hourly == null ? null : new Money(hourly.amountMinor(), hourly.currency());
        } catch (IllegalArgumentException e) {
            throw invalid("/currency", "is no ISO 4217 currency");
        }
    }

    private static Region region(String pointer, String code) {
        try {
            return Region.of(code);
        } catch (IllegalArgumentException e) {
            throw invalid(pointer, "must be an ISO 3166 region such as KE or US-CA");
        }
    }

    private static LocalDate day(String pointer, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(pointer, "must be a day such as 2026-06-01");
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, pointer + " " + detail, List.of(new FieldError(pointer, detail)));
    }
}
