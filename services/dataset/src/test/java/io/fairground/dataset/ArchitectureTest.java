package io.fairground.dataset;

import io.fairground.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void everyClassStandsInItsRoom() {
        ArchitectureRules.check("io.fairground.dataset");
    }
}
