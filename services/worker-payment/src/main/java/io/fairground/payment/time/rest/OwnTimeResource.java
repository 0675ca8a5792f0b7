package io.fairground.payment.time.rest;

import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.earning.Workers;
import io.fairground.payment.ledger.rest.TimeParameter;
import io.fairground.payment.time.CountedTime;
import io.fairground.payment.time.Timesheets;
import io.fairground.payment.time.Week;
import io.fairground.payment.time.app.DeclareTime;
import io.fairground.payment.time.app.TimeConfig;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A worker's own time. */
@Path("/v1/workers/me/time")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "time")
@Produces(MediaType.APPLICATION_JSON)
public class OwnTimeResource {

    private final Timesheets timesheets;
    private final DeclareTime declareTime;
    private final Workers workers;
    private final TimeConfig config;
    private final IdempotentRequests requests;
    private final Caller caller;
    private final Clock clock;

    OwnTimeResource(
            Timesheets timesheets,
            DeclareTime declareTime,
            Workers workers,
            TimeConfig config,
            IdempotentRequests requests,
            Caller caller,
            Clock clock) {
        this.timesheets = timesheets;
        this.declareTime = declareTime;
        this.workers = workers;
        this.config = config;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "A week of my time",
            description = "Paid and unpaid, by state and day, with the stretches that make it up. No second counts"
                    + " twice; a pause counts up to the idle cut. Any state of knowledge can be asked for.")
    @APIResponse(responseCode = "200", description = "Sums, and a page of stretches")
    @APIResponse(responseCode = "404", description = "worker-not-registered")
    @APIResponse(responseCode = "422", description = "invalid-request: the week, the time, the cursor or the limit")
    public WeekView week(
            @Parameter(description = "ISO 8601 week such as 2026-W47, in UTC; this week when left out")
                    @QueryParam("week")
                    @Nullable
                    String week,
            @Parameter(description = "ISO 8601 time in UTC; now when left out") @QueryParam("knownAt") @Nullable
                    String knownAt,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var known = TimeParameter.instant("knownAt", knownAt, clock.instant());
        var asked = week == null ? Week.of(clock.instant()) : weekOf(week);
        var worker = worker();
        var counted = timesheets.of(worker, asked, known);
        var page = page(counted, PageRequest.of(cursor, limit));
        return WeekView.of(worker, asked, known, config.idleCut().toSeconds(), counted, page);
    }

    @PUT
    @Path("/{entryId}")
    @Transactional
    @Operation(
            summary = "Book time that nothing else tells of",
            description = "Of reviews, tests, training, waiting and the like; time at a task is known from its lease."
                    + " The id is the caller's to choose (UUIDv7): the same booking again is the same entry.")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "404", description = "worker-not-registered")
    @APIResponse(responseCode = "409", description = "time-entry-taken")
    @APIResponse(responseCode = "422", description = "invalid-request or time-not-plausible")
    public TimeEntryView book(UUID entryId, @NotNull @Valid BookingRequest request) {
        return kept(declareTime.book(worker(), entryId, request.toBooking()));
    }

    @POST
    @Path("/{entryId}/corrections")
    @Transactional
    @Operation(
            summary = "Correct the active time of an entry",
            description =
                    "With a reason, and within its beginning and end. What was recorded before stays in the book.")
    @APIResponse(
            responseCode = "201",
            description = "The entry as it counts from now on",
            content = @Content(schema = @Schema(implementation = TimeEntryView.class)))
    @APIResponse(responseCode = "404", description = "worker-not-registered, or not-found: no such entry of hers")
    @APIResponse(responseCode = "409", description = "request-in-progress: the same request is still running")
    @APIResponse(responseCode = "422", description = "invalid-request, time-not-plausible or idempotency-key-reused")
    public Response correct(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            UUID entryId,
            @NotNull @Valid CorrectionRequest request) {
        var worker = worker();
        return requests.once(key, "POST /v1/workers/me/time/" + entryId + "/corrections", request, () -> {
            var active = Math.multiplyExact(request.activeSeconds(), 1000L);
            var view = kept(declareTime.correct(worker, entryId, active, request.reason()));
            return new StoredAnswer(Response.Status.CREATED.getStatusCode(), null, view);
        });
    }

    private static TimeEntryView kept(DeclareTime.Outcome outcome) {
        return switch (outcome) {
            case DeclareTime.Outcome.Kept(var entry) -> {
                var active = entry.activeMillis();
                yield TimeEntryView.of(entry, active == null ? 0 : active);
            }
            case DeclareTime.Outcome.Unknown() ->
                throw new ProblemException(CommonProblem.NOT_FOUND, "no such entry of yours");
            case DeclareTime.Outcome.Taken() ->
                throw new ProblemException(TimeProblem.ENTRY_TAKEN, "choose another id for another stretch of time");
            case DeclareTime.Outcome.Implausible(String why) ->
                throw new ProblemException(TimeProblem.NOT_PLAUSIBLE, why);
        };
    }

    /** The cursor is a place in the list: an entry that is corrected meanwhile keeps its own. */
    private static Page<TimeEntryView> page(List<CountedTime> counted, PageRequest request) {
        var from = request.after().map(OwnTimeResource::place).orElse(0);
        var found = IntStream.range(from, Math.min(counted.size(), from + request.limit() + 1))
                .boxed()
                .toList();
        return Page.of(found, request, place -> String.valueOf(place + 1))
                .map(place -> TimeEntryView.of(counted.get(place)));
    }

    private static int place(String key) {
        try {
            var place = Integer.parseInt(key);
            if (place >= 0) {
                return place;
            }
        } catch (NumberFormatException notAPlace) {
            // falls through to the same refusal
        }
        throw invalid("cursor", "is not one of this list");
    }

    private static Week weekOf(String text) {
        return Week.parse(text).orElseThrow(() -> invalid("week", "must be a week such as 2026-W47"));
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, parameter + " " + detail, List.of(new FieldError(parameter, detail)));
    }

    private UUID worker() {
        return workers.bySubject(caller.subject())
                .orElseThrow(() -> new ProblemException(
                        TimeProblem.WORKER_NOT_REGISTERED, "nobody has registered with this token as a worker"));
    }
}
