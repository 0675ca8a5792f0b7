package io.fairground.payment.period.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class PeriodProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(PeriodProblem.values());
    }
}
