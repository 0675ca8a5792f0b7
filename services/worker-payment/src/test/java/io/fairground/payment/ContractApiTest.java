package io.fairground.payment;

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
import java.util.Set;
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
        var staff = Tokens.with(
                "sam",
                Set.of(
                        "operator",
                        "finance-viewer",
                        "finance-auditor",
                        "pay-policy",
                        "payout-proposer",
                        "payout-approver",
                        "reconciler"),
                null);
        var tokens = Map.of("worker", Tokens.worker("ada"), "vendor", Tokens.vendor("acme"), "staff", staff);
        Awaitility.await() // what other tests left must be sealed, or the sealer changes rows during the sweep
                .atMost(Duration.ofSeconds(10))
                .until(() -> Database.count("select count(*) from ledger_unsealed") == 0);

        assertThat(BadInputSweep.run(tokens)).isGreaterThan(100);
    }
}
