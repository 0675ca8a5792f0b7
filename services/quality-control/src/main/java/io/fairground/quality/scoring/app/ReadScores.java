package io.fairground.quality.scoring.app;

import io.fairground.quality.scoring.NextComparison;
import io.fairground.quality.scoring.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was scored. */
@ApplicationScoped
public class ReadScores {

    private final Scores scores;

    ReadScores(Scores scores) {
        this.scores = scores;
    }

    @Transactional
    public Optional<Scores.Summary> summary(UUID jobId) {
        return scores.summary(jobId);
    }

    /** @param after position of the last row of the page before, -1 for the first page */
    @Transactional
    public List<Scores.Row> page(UUID jobId, int after, int limit) {
        return scores.page(jobId, after, limit);
    }

    @Transactional
    public List<NextComparison> next(UUID jobId) {
        return scores.next(jobId);
    }
}
