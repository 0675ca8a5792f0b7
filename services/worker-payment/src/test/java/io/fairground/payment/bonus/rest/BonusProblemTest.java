package io.fairground.payment.bonus.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class BonusProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(BonusProblem.values());
    }
}
