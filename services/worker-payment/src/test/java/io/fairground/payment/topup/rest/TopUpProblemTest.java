package io.fairground.payment.topup.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class TopUpProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(TopUpProblem.values());
    }
}
