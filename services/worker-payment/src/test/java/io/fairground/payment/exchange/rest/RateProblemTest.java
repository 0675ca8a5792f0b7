package io.fairground.payment.exchange.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class RateProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(RateProblem.values());
    }
}
