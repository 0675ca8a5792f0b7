package io.fairground.payment.offer.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class QuoteProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(QuoteProblem.values());
    }
}
