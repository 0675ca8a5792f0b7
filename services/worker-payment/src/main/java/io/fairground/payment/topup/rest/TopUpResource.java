package io.fairground.payment.topup.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.time.Week;
import io.fairground.payment.topup.FundDeposit;
import io.fairground.payment.topup.app.FundTopUps;
import io.fairground.payment.topup.app.ReadTopUps;
import io.fairground.payment.topup.app.RunTopUps;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Top-ups and the fund they are paid from. */
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "top-ups")
@Produces(MediaType.APPLICATION_JSON)
public class TopUpResource {

    private final RunTopUps runTopUps;
    private final FundTopUps fundTopUps;
    private final ReadTopUps readTopUps;
    private final Caller caller;

    TopUpResource(RunTopUps runTopUps, FundTopUps fundTopUps, ReadTopUps readTopUps, Caller caller) {
        this.runTopUps = runTopUps;
        this.fundTopUps = fundTopUps;
        this.readTopUps = readTopUps;
        this.caller = caller;
    }

    @GET
    @Path("/top-ups")
    @RolesAllowed({"finance-viewer", "finance-auditor"})
    @Operation(
            summary = "The top-ups of a week",
            description = "With the workers of whom it could not be said what they lack, and why.")
    @APIResponse(responseCode = "200", description = "Paid, owed and unclear")
    @APIResponse(responseCode = "422", description = "invalid-request: no week")
    public WeekTopUpsView ofWeek(
            @Parameter(description = "ISO 8601 week such as 2026-W47, in UTC", required = true)
                    @QueryParam("week")
                    @Nullable
                    String week) {
        return view(weekOf(week));
    }

    @PUT
    @Path("/top-up-runs/{week}")
    @RolesAllowed("payout-proposer")
    @Operation(
            summary = "Hold a week to the floor now",
            description = "As happens by itself, every hour. Safe to repeat: what was claimed is not claimed again.")
    @APIResponse(responseCode = "200", description = "Paid, owed and unclear")
    @APIResponse(responseCode = "409", description = "week-not-over")
    @APIResponse(responseCode = "422", description = "invalid-request: no week")
    public WeekTopUpsView run(String week) {
        var asked = weekOf(week);
        if (!runTopUps.runAndPay(asked)) {
            throw new ProblemException(TopUpProblem.WEEK_NOT_OVER, "it ends on " + asked.lastDay());
        }
        return view(asked);
    }

    private WeekTopUpsView view(Week week) {
        var found = readTopUps.ofWeek(week);
        return new WeekTopUpsView(
                week.toString(),
                found.topUps().stream().map(TopUpView::of).toList(),
                found.unclear().entrySet().stream()
                        .map(one -> new WeekTopUpsView.UnclearView(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Week weekOf(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(Week::parse)
                .orElseThrow(() -> invalid("week", "must be a week such as 2026-W47"));
    }

    @GET
    @Path("/top-up-fund")
    @RolesAllowed({"finance-viewer", "finance-auditor", "payout-proposer", "payout-approver"})
    @Operation(summary = "What the fund for top-ups holds, owes, and was given by whom")
    @APIResponse(responseCode = "200", description = "The fund")
    public FundView fund() {
        var fund = readTopUps.fund();
        return new FundView(
                fund.available(),
                fund.owed(),
                fund.deposits().stream().map(FundView.FundDepositView::of).toList());
    }

    @PUT
    @Path("/top-up-fund/deposits/{depositId}")
    @RolesAllowed("payout-proposer")
    @Operation(
            summary = "Say that money came in for top-ups",
            description = "The id is the caller's to choose (UUIDv7): the same deposit again is the same one. It is in"
                    + " the fund once another person has approved it.")
    @APIResponse(responseCode = "200", description = "Proposed")
    @APIResponse(responseCode = "409", description = "fund-deposit-taken")
    @APIResponse(responseCode = "422", description = "invalid-request")
    public FundView.FundDepositView propose(UUID depositId, @NotNull @Valid FundDepositRequest request) {
        return done(fundTopUps.propose(
                depositId, amountOf(request), request.funder(), request.reference(), caller.subject()));
    }

    @PUT
    @Path("/top-up-fund/deposits/{depositId}/approval")
    @RolesAllowed("payout-approver")
    @Operation(summary = "Approve a deposit of another person", description = "Books it. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "In the fund")
    @APIResponse(responseCode = "403", description = "second-person-needed: you proposed it")
    @APIResponse(responseCode = "404", description = "not-found: no such deposit")
    public FundView.FundDepositView approve(UUID depositId) {
        return done(fundTopUps.approve(depositId, caller.subject()));
    }

    private static FundView.FundDepositView done(FundTopUps.Outcome outcome) {
        return switch (outcome) {
            case FundTopUps.Outcome.Done(FundDeposit deposit) -> FundView.FundDepositView.of(deposit);
            case FundTopUps.Outcome.Unknown() -> throw new ProblemException(CommonProblem.NOT_FOUND, "no such deposit");
            case FundTopUps.Outcome.Taken() ->
                throw new ProblemException(TopUpProblem.DEPOSIT_TAKEN, "choose another id for another deposit");
            case FundTopUps.Outcome.SamePerson() ->
                throw new ProblemException(
                        TopUpProblem.SECOND_PERSON, "you proposed the deposit: another person approves it");
        };
    }

    private static Money amountOf(FundDepositRequest request) {
        try {
            return request.amount().toMoney();
        } catch (IllegalArgumentException e) {
            throw invalid("/amount/currency", "is no ISO 4217 currency");
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, field + " " + detail, List.of(new FieldError(field, detail)));
    }
}
