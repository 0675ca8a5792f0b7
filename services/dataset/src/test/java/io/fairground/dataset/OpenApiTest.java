package io.fairground.dataset;

import io.fairground.kit.testing.OpenApiFile;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OpenApiTest {

    @Test
    void theServiceIsWhatItsOpenApiFileSays() {
        OpenApiFile.assertCommitted("dataset");
    }
}
