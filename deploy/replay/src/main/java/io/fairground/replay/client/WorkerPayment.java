package io.fairground.replay.client;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Pay beside quality, by region; as JSON, because it is printed and not worked with. */
    public JsonNode regions(Identity finance, UUID jobId) {
        return Json.tree(http.expectOk(Call.get(payment, "/v1/pay-audit/regions?jobId=" + jobId, finance))
                .body());
    }
}
