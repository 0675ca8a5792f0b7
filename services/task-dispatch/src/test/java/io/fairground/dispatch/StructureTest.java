package io.fairground.dispatch;

import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.job.JobProblem;
import io.fairground.dispatch.qualification.QualificationProblem;
import io.fairground.dispatch.worker.WorkerProblem;
import io.fairground.kit.testing.ArchitectureRules;
import io.fairground.kit.testing.ProblemsPage;
import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void eachClassStandsInItsRoom() {
        ArchitectureRules.check("io.fairground.dispatch");
    }

    @Test
    void eachProblemIsExplained() {
        ProblemsPage.assertExplains(JobProblem.values());
        ProblemsPage.assertExplains(AssignmentProblem.values());
        ProblemsPage.assertExplains(WorkerProblem.values());
        ProblemsPage.assertExplains(QualificationProblem.values());
    }
}
