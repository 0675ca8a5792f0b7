package io.fairground.payment.earning.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class EarningProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(EarningProblem.values());
    }
}
