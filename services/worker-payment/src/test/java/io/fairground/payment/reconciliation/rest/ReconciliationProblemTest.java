package io.fairground.payment.reconciliation.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class ReconciliationProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(ReconciliationProblem.values());
    }
}
