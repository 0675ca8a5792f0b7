package io.fairground.quality.assessment.app;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.assessment.OwnAssessment;
import io.fairground.quality.assessment.OwnAssessments;
import io.fairground.quality.oversight.AppealTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a worker's own assessments. */
@ApplicationScoped
public class ReadAssessments {

    private final OwnAssessments assessments;
    private final AppealTerms terms;

    ReadAssessments(OwnAssessments assessments, AppealTerms terms) {
        this.assessments = assessments;
        this.terms = terms;
    }

    @Transactional
    public Page<OwnAssessment> ofWorker(UUID workerId, PageRequest page) {
        return Page.of(
                assessments.ofWorker(workerId, page.afterId(), page.limit() + 1, terms),
                page,
                assessment -> assessment.assignmentId().toString());
    }
}
