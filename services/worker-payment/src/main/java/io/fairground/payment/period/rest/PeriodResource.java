package io.fairground.payment.period.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.period.ChecklistItem;
import io.fairground.payment.period.Period;
import io.fairground.payment.period.app.ClosePeriod;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Months, and their close. */
@Path("/v1/periods/{period}")
@RolesAllowed({"reconciler", "finance-auditor"})
@RunOnVirtualThread
@Tag(name = "close")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "422", description = "invalid-request: no month")
public class PeriodResource {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private final ClosePeriod closePeriod;
    private final Caller caller;

    PeriodResource(ClosePeriod closePeriod, Caller caller) {
        this.closePeriod = closePeriod;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A month: its checklist, its steps, and what was restated since",
            description = "The checklist is computed now. A month that was closed shows each balance that is known"
                    + " otherwise by now, before and after.")
    @APIResponse(responseCode = "200", description = "The month")
    public PeriodView read(String period) {
        return view(month(period));
    }

    @PUT
    @Path("/soft-lock")
    @RolesAllowed("reconciler")
    @Operation(
            summary = "Lock a month that is over",
            description = "What people post by hand is refused in it from now on. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "SOFT_LOCKED")
    @APIResponse(responseCode = "409", description = "period-state")
    public PeriodView softLock(String period) {
        require(closePeriod.softLock(month(period), caller.subject()));
        return view(month(period));
    }

    @PUT
    @Path("/close")
    @RolesAllowed("reconciler")
    @Operation(
            summary = "Close a locked month",
            description =
                    "When every item of its checklist holds. What is learnt later is recorded in the open month, with"
                            + " the day for which it counts. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "CLOSED")
    @APIResponse(responseCode = "409", description = "period-state, or period-unfinished: errors names the items")
    public PeriodView close(String period) {
        require(closePeriod.close(month(period), caller.subject()));
        return view(month(period));
    }

    @PUT
    @Path("/reopening")
    @RolesAllowed("reconciler")
    @Operation(
            summary = "Open a closed month again",
            description = "One person asks, a second does it. The month shows what was restated since it was closed.")
    @APIResponse(responseCode = "200", description = "CLOSED still, or OPEN")
    @APIResponse(responseCode = "403", description = "second-person-needed")
    @APIResponse(responseCode = "409", description = "period-state")
    public PeriodView reopen(String period, @NotNull @Valid ReopeningRequest request) {
        require(closePeriod.reopen(month(period), caller.subject(), request.why()));
        return view(month(period));
    }

    private PeriodView view(YearMonth month) {
        return PeriodView.of(closePeriod.read(month));
    }

    private static void require(Period.Step step) {
        switch (step) {
            case Period.Step.Moved _, Period.Step.Unchanged _ -> {}
            case Period.Step.WrongState(String detail) -> throw new ProblemException(PeriodProblem.WRONG_STATE, detail);
            case Period.Step.SamePerson() ->
                throw new ProblemException(PeriodProblem.SECOND_PERSON, "you asked for it: another person decides");
            case Period.Step.Unfinished(List<ChecklistItem> items) ->
                throw new ProblemException(
                        PeriodProblem.UNFINISHED,
                        items.stream().map(ChecklistItem::name).collect(Collectors.joining(", ")),
                        items.stream()
                                .map(item -> new FieldError(item.name(), item.detail()))
                                .toList());
        }
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
