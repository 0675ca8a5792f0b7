package io.fairground.dispatch.draft.app;

import io.fairground.dispatch.assignment.app.FindLease;
import io.fairground.dispatch.draft.Draft;
import io.fairground.dispatch.draft.DraftProblem;
import io.fairground.dispatch.draft.Drafts;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what a worker has so far, and gives it back to her. */
@ApplicationScoped
public class KeepDraft {

    private final Drafts drafts;
    private final FindLease findLease;
    private final Clock clock;
    private final Duration kept;

    KeepDraft(
            Drafts drafts,
            FindLease findLease,
            Clock clock,
            @ConfigProperty(name = "fairground.dispatch.drafts.kept") Duration kept) {
        this.drafts = drafts;
        this.findLease = findLease;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Safe to repeat.
     *
     * @throws ProblemException {@code not-found}: she does not hold it now; {@code draft-outdated}
     */
    @Transactional
    public Draft save(UUID workerId, UUID assignmentId, int revision, Map<String, Object> content) {
        if (findLease.find(workerId, assignmentId).isEmpty()) {
            throw notFound();
        }
        var draft = new Draft(assignmentId, workerId, revision, content, clock.instant());
        if (drafts.save(draft)) {
            return draft;
        }
        var newer = find(workerId, assignmentId);
        if (newer.revision() == revision && newer.content().equals(content)) {
            return newer;
        }
        throw new ProblemException(
                DraftProblem.DRAFT_OUTDATED, "revision " + newer.revision() + " is kept: go on from there");
    }

    /** Even when the lease has ended: what she wrote is hers. @throws ProblemException {@code not-found} */
    @Transactional
    public Draft find(UUID workerId, UUID assignmentId) {
        return drafts.find(workerId, assignmentId).orElseThrow(KeepDraft::notFound);
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOldOnes() {
        drafts.deleteSavedBefore(clock.instant().minus(kept));
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "no such assignment in your hands, or no draft of it");
    }
}
