package io.fairground.quality.assessment;

import io.fairground.quality.oversight.AppealTerms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assessments as their workers see them. */
public interface OwnAssessments {

    /** Newest first, from the one after {@code before} on. */
    List<OwnAssessment> ofWorker(UUID workerId, Optional<UUID> before, int limit, AppealTerms terms);
}
