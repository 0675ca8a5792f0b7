package io.fairground.quality.agreement.app;

import io.fairground.quality.agreement.AnswersByRegion;
import io.fairground.quality.agreement.JobAgreement;
import io.fairground.quality.agreement.RegionalLabel;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads labels with what each region said. */
@ApplicationScoped
public class ReadRegionalLabels {

    private final AnswersByRegion answers;

    ReadRegionalLabels(AnswersByRegion answers) {
        this.answers = answers;
    }

    @Transactional
    public List<RegionalLabel> page(Job job, Optional<UUID> after, int limit) {
        return answers.page(job, after, limit, JobAgreement.LEAST_ANSWERS);
    }
}
