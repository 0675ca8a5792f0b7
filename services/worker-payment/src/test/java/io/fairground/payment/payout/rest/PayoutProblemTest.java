package io.fairground.payment.payout.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class PayoutProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(PayoutProblem.values());
    }
}
