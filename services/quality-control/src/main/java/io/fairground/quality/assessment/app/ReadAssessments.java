package io.fairground.quality.assessment.app;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.assessment.OwnAssessment;
import io.fairground.quality.assessment.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a worker's own assessments. */
@ApplicationScoped
public class ReadAssessments {

    private final Submissions submissions;

    ReadAssessments(Submissions submissions) {
        this.submissions = submissions;
    }

    @Transactional
    public Page<OwnAssessment> ofWorker(UUID workerId, PageRequest page) {
        return Page.of(
                submissions.ofWorker(workerId, page.afterId(), page.limit() + 1),
                page,
                assessment -> assessment.assignmentId().toString());
    }
}
