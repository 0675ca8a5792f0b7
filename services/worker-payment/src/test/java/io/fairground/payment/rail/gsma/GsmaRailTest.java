package io.fairground.payment.rail.gsma;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.fairground.kernel.Money;
import io.fairground.payment.Fixtures;
import io.fairground.payment.beneficiary.Beneficiary.MobileWallet;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.rail.Rail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a provider in this process that answers what the test says. */
class GsmaRailTest {

    private static final Instruction PAYMENT = new Instruction(
            Fixtures.IDS.next(), new Money(100_000, "KES"), new MobileWallet("Wanjiku", "+254712345678"));

    private final List<String> bodies = new ArrayList<>();
    private int status = 202;
    private String answer = "{}";
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            202 | {"status":"pending","serverCorrelationId":"c"} | Accepted
            201 | {"transactionStatus":"completed"}              | Accepted
            201 | {"transactionStatus":"failed"}                 | Refused
            409 | {}                                             | Accepted
            400 | {}                                             | NoneKnown
            500 | {}                                             | NoneKnown
            200 | no json                                        | NoneKnown
            """)
    void onlyAnAnswerOfTheProviderSaysAnything(int code, String body, String kind) {
        status = code;
        answer = body;

        assertThat(rail().send(PAYMENT).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"transactionStatus":"completed","transactionReference":"T1"} | Paid
            200 | {"transactionStatus":"failed"}                                | NotPaid
            200 | {"transactionStatus":"pending"}                               | Pending
            200 | {}                                                            | NoneKnown
            404 | {}                                                            | NotFound
            503 | {}                                                            | NoneKnown
            """)
    void itsStateIsAskedByOurId(int code, String body, String kind) {
        status = code;
        answer = body;

        assertThat(rail().status(PAYMENT.payoutId()).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void wholeUnitsGoOutUnderOurReference() {
        rail().send(PAYMENT);

        assertThat(bodies.getFirst())
                .contains("\"amount\":\"1000\"", "\"currency\":\"KES\"", PAYMENT.reference(), "+254712345678");
    }

    @Test
    void aProviderThatIsGoneIsNoKnowledge() {
        var rail = rail();
        stop();

        assertThat(rail.send(PAYMENT)).isInstanceOf(Rail.Answer.NoneKnown.class);
        assertThat(rail.status(PAYMENT.payoutId())).isInstanceOf(Rail.Status.NoneKnown.class);
    }

    private GsmaRail rail() {
        return new GsmaRail(
                URI.create("http://127.0.0.1:" + provider.getAddress().getPort()), "key", Duration.ofSeconds(5));
    }
}
