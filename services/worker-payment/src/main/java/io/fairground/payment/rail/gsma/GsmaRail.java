package io.fairground.payment.rail.gsma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.payment.beneficiary.Beneficiary.BankAccount;
import io.fairground.payment.beneficiary.Beneficiary.MobileWallet;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.rail.Rail;
import io.fairground.payment.rail.RailKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Disbursements of the <a href="https://developer.mobilemoneyapi.io">GSMA mobile money API</a>: asked for under our own
 * id, answered with a state that may still be pending, and asked about by the same id.
 *
 * <p>Only an answer of the provider says anything. A conflict (409) is not a refusal: it says that the provider has the
 * payment already. Every other status, and no answer, is no knowledge.
 */
public final class GsmaRail implements Rail {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final HttpClient http;
    private final URI base;
    private final String apiKey;
    private final Duration timeout;
    private final ObjectMapper json = new ObjectMapper();

    /** @param base of the API, such as {@code https://provider.example/v1.2/mm} */
    public GsmaRail(URI base, String apiKey, Duration timeout) {
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.base = base;
        this.apiKey = apiKey;
        this.timeout = timeout;
    }

    @Override
    public RailKind kind() {
        return RailKind.MOBILE_MONEY;
    }

    @Override
    public Answer send(Instruction instruction) {
        try {
            var answer = ask(request("/transactions/type/disbursement", instruction.payoutId())
                    .POST(BodyPublishers.ofString(body(instruction))));
            return switch (answer.statusCode()) {
                case OK, CREATED, ACCEPTED -> answered(answer);
                case CONFLICT -> new Answer.Accepted("known to the provider already");
                default -> new Answer.NoneKnown("the provider answered " + answer.statusCode());
            };
        } catch (IOException e) {
            return new Answer.NoneKnown("no answer: " + e.getClass().getSimpleName());
        }
    }

    private Answer answered(HttpResponse<String> answer) throws IOException {
        var state = json.readTree(answer.body());
        var reference = state.path("transactionReference")
                .asText(state.path("serverCorrelationId").asText());
        return switch (state.path("transactionStatus")
                .asText(state.path("status").asText())) {
            case "failed" -> new Answer.Refused("the provider says failed");
            default -> new Answer.Accepted(reference);
        };
    }

    @Override
    public Status status(UUID payoutId) {
        try {
            var answer = ask(request("/responses/" + payoutId, payoutId).GET());
            return switch (answer.statusCode()) {
                case OK -> statusOf(json.readTree(answer.body()));
                case NOT_FOUND -> new Status.NotFound();
                default -> new Status.NoneKnown("the provider answered " + answer.statusCode());
            };
        } catch (IOException e) {
            return new Status.NoneKnown("no answer: " + e.getClass().getSimpleName());
        }
    }

    private static Status statusOf(JsonNode transaction) {
        var reference = transaction.path("transactionReference").asText();
        return switch (transaction.path("transactionStatus").asText()) {
            case "completed" -> new Status.Paid(reference);
            case "failed", "cancelled", "declined" -> new Status.NotPaid("the provider says it failed");
            case "pending", "authorised", "onhold" -> new Status.Pending();
            default -> new Status.NoneKnown("the provider says something else");
        };
    }

    private String body(Instruction instruction) throws IOException {
        var wallet = switch (instruction.beneficiary()) {
            case MobileWallet own -> own;
            case BankAccount _ -> throw new IllegalArgumentException("a bank account is no wallet");
        };
        return json.writeValueAsString(Map.of(
                "amount",
                RailKind.MOBILE_MONEY
                        .carriedOf(instruction.amount())
                        .inMajorUnits()
                        .stripTrailingZeros()
                        .toPlainString(),
                "currency",
                instruction.amount().currency(),
                "creditParty",
                List.of(Map.of("key", "msisdn", "value", wallet.msisdn())),
                "requestingOrganisationTransactionReference",
                instruction.reference(),
                "descriptionText",
                "Fairground payout"));
    }

    private HttpRequest.Builder request(String path, UUID payoutId) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("X-API-Key", apiKey)
                .header("X-CorrelationID", payoutId.toString());
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
