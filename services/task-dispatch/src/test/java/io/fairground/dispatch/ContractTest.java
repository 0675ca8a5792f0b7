package io.fairground.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.testing.BadInputSweep;
import io.fairground.kit.testing.OpenApiFile;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContractTest {

    @Test
    void badInputGetsAProblemDocumentAndChangesNothing() {
        // Given
        Market.worker("sweep", "KE");
        var tokens = Map.of(
                "worker", Tokens.worker("sweep"),
                "vendor", Tokens.vendor(Market.ACME),
                "operator", Tokens.with("oscar", Set.of("operator"), null));

        // When
        var requests = BadInputSweep.run(tokens);

        // Then
        assertThat(requests).isGreaterThan(500);
    }

    @Test
    void theCommittedOpenApiFileIsWhatTheServiceServes() {
        OpenApiFile.assertCommitted("task-dispatch");
    }
}
