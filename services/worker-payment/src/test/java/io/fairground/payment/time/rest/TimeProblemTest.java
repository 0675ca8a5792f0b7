package io.fairground.payment.time.rest;

import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class TimeProblemTest {

    @Test
    void everyProblemIsExplained() {
        ProblemsPage.assertExplains(TimeProblem.values());
    }
}
