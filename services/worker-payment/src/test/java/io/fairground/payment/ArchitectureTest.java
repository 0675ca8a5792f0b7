package io.fairground.payment;

import io.fairground.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void everyLineStandsInItsRoom() {
        ArchitectureRules.check("io.fairground.payment");
    }

    @Test
    void moneyHasNoBinaryFractions() {
        ArchitectureRules.checkNoBinaryFractions("io.fairground.payment");
    }
}
