package io.fairground.replay.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Deposits, quotes, budgets, and what finance reads. */
public final class WorkerPayment {

    private final Http http;
    private final Endpoint payment;

    public WorkerPayment(Http http, Endpoint payment) {
        this.http = http;
        this.payment = payment;
    }

    public record Quote(Money smallestOffer) {}

    public record Budget(String state, int earningCount, List<Money> paid, List<Money> released) {}

    public void deposit(Identity operator, String idempotencyKey, String tenant, Money amount, String reference) {
        var body = Map.of("tenant", tenant, "amount", amount, "reference", reference);
        http.expectOk(Call.post(payment, "/v1/deposits", operator, body).with("Idempotency-Key", idempotencyKey));
    }

    /** The smallest offer that passes the floor of the region at the expected time. */
    public Quote quote(Identity anybody, String region, int expectedSeconds, String currency) {
        var query = "?region=" + region + "&expectedSeconds=" + expectedSeconds + "&currency=" + currency;
        return http.expectOk(Call.get(payment, "/v1/quotes" + query, anybody)).as(Quote.class);
    }

    public Budget budget(Identity vendor, UUID jobId) {
        return http.expectOk(Call.get(payment, "/v1/jobs/" + jobId + "/budget", vendor))
                .as(Budget.class);
    }

    public record TopUp(
            UUID workerId, String week, String state, long countedMillis, Money atFloor, Money earned, Money amount) {}

    /** Money in the fund, and what it owes. */
    public record Fund(List<Money> available, List<Money> owed) {}

    /** A worker books time that no event tells of. */
    public void book(
            Identity worker, UUID entryId, String state, Instant from, Instant to, long activeSeconds, String reason) {
        var body = Map.of(
                "state", state, "startedAt", from, "endedAt", to, "activeSeconds", activeSeconds, "reason", reason);
        http.expectOk(Call.put(payment, "/v1/workers/me/time/" + entryId, worker, body));
    }

    /** Her week by state and day; as JSON, because it is printed and not worked with. */
    public JsonNode week(Identity worker, String week) {
        return Json.tree(http.expectOk(Call.get(payment, "/v1/workers/me/time?week=" + week, worker))
                .body());
    }

    /** Whether payment has heard that she registered. */
    public boolean knows(Identity worker) {
        return http.send(Call.get(payment, "/v1/workers/me/earnings", worker)).isOk();
    }

    public void runTopUps(Identity proposer, String week) {
        http.expectOk(Call.put(payment, "/v1/top-up-runs/" + week, proposer, Map.of()));
    }

    public List<TopUp> topUps(Identity worker) {
        var reply = http.expectOk(Call.get(payment, "/v1/workers/me/top-ups", worker));
        return List.of(reply.as(TopUp[].class));
    }

    public Fund fund(Identity finance) {
        return http.expectOk(Call.get(payment, "/v1/top-up-fund", finance)).as(Fund.class);
    }

    public void proposeDeposit(Identity proposer, UUID depositId, Money amount, String funder, String reference) {
        var body = Map.of("amount", amount, "funder", funder, "reference", reference);
        http.expectOk(Call.put(payment, "/v1/top-up-fund/deposits/" + depositId, proposer, body));
    }

    public void approveDeposit(Identity approver, UUID depositId) {
        http.expectOk(Call.put(payment, "/v1/top-up-fund/deposits/" + depositId + "/approval", approver, Map.of()));
    }

    /** Pay beside quality, by region; as JSON, because it is printed and not worked with. */
    public JsonNode regions(Identity finance, UUID jobId) {
        return Json.tree(http.expectOk(Call.get(payment, "/v1/pay-audit/regions?jobId=" + jobId, finance))
                .body());
    }
}
