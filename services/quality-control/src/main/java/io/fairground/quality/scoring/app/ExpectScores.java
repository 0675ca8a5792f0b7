package io.fairground.quality.scoring.app;

import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.quality.scoring.Scorings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes note that a job will be scored: one that asks which of two is better. */
@ApplicationScoped
public class ExpectScores {

    private final Scorings scorings;

    ExpectScores(Scorings scorings) {
        this.scorings = scorings;
    }

    @Transactional
    public void expect(JobSubmitted event) {
        if (event.questionKind() == QuestionKind.PREFERENCE) {
            scorings.expect(event.jobId(), event.datasetId(), event.datasetVersion());
        }
    }
}
