package io.fairground.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dataset.items.app.ImportProblem;
import io.fairground.dataset.lineage.app.LineageProblem;
import io.fairground.dataset.release.app.ReleaseProblem;
import io.fairground.kit.testing.BadInputSweep;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.ProblemsPage;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DatasetServiceTest {

    @Test
    void badInputIsRefusedWithAProblemAndChangesNothing() {
        var requests = BadInputSweep.run(Map.of(
                "vendor", Tokens.vendor("acme"),
                "worker", Tokens.worker("ada"),
                "operator", Tokens.with("olga", Set.of("operator"), null)));

        assertThat(requests).isGreaterThan(100);
    }

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(ImportProblem.values());
        ProblemsPage.assertExplains(ReleaseProblem.values());
        ProblemsPage.assertExplains(LineageProblem.values());
    }
}
