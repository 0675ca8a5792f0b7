package io.fairground.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.testing.BadInputSweep;
import io.fairground.kit.testing.OpenApiFile;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.ProblemsPage;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.appeal.AppealProblem;
import io.fairground.quality.gold.GoldProblem;
import io.fairground.quality.review.ReviewProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContractApiTest {

    @Test
    void theServiceIsWhatItsOpenApiFileSays() {
        OpenApiFile.assertCommitted("quality-control");
    }

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(GoldProblem.values());
        ProblemsPage.assertExplains(ReviewProblem.values());
        ProblemsPage.assertExplains(AppealProblem.values());
    }

    @Test
    void badInputIsRefusedWithAProblemAndChangesNothing() {
        var requests = BadInputSweep.run(Map.of(
                "vendor", Tokens.vendor("acme"),
                "worker", Tokens.worker("ada"),
                "reviewer", People.reviewer("rita"),
                "operator", Tokens.with("olga", Set.of("operator"), null),
                "finance-viewer", Tokens.with("fay", Set.of("finance-viewer"), null)));

        assertThat(requests).isPositive();
    }
}
