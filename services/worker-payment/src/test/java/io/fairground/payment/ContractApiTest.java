package io.fairground.payment;

import static io.fairground.payment.Fixtures.auditor;
import static io.fairground.payment.Fixtures.financeViewer;
import static io.fairground.payment.Fixtures.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.testing.BadInputSweep;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.OpenApiFile;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every service promises of its whole API. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContractApiTest {

    @Test
    void theOpenApiFileIsCommitted() {
        OpenApiFile.assertCommitted("worker-payment");
    }

    @Test
    void badInputGetsAProblemAndChangesNothing() {
        var tokens = Map.of(
                "worker", Tokens.worker("ada"),
                "vendor", Tokens.vendor("acme"),
                "operator", operator(),
                "finance-viewer", financeViewer(),
                "finance-auditor", auditor());
        Awaitility.await() // what other tests left must be sealed, or the sealer changes rows during the sweep
                .atMost(Duration.ofSeconds(10))
                .until(() -> Database.count("select count(*) from ledger_unsealed") == 0);

        assertThat(BadInputSweep.run(tokens)).isGreaterThan(100);
    }
}
