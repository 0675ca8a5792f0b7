package io.fairground.dataset.labels;

import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.ItemsWithdrawn;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.JobScored;
import io.fairground.events.quality.ResponsesScored;
import io.fairground.events.quality.TaskResolved;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What has been announced about jobs. Facts of one kind never wait for facts of another. */
public interface CollectedFacts {

    /** Also begins the release family of its dataset, if it is the first job there. */
    void addJobs(Collection<JobSubmitted> jobs);

    void addMilestones(Collection<Milestone> milestones);

    /** Items whose labels no release of the job takes. */
    void addWithdrawals(Collection<ItemsWithdrawn> withdrawals);

    /** The names for the workers of jobs; a job that is not known is missing. */
    Map<UUID, Pseudonyms> pseudonyms(Set<UUID> jobIds);

    /** An answer with the pseudonym of who gave it: the worker's id is not kept. */
    record NamedAnswer(AssignmentSubmitted answer, String worker) {}

    void addAnswers(Collection<NamedAnswer> answers);

    /** A later assessment of an assignment replaces the earlier one. */
    void addAssessments(Collection<AssignmentAssessed> assessments);

    /** A later revision of a label replaces the earlier one. */
    void addLabels(Collection<TaskResolved> labels);

    /** Scores of a revision, which none sees before {@link #completeScores}. */
    void addScores(Collection<ResponsesScored> scores);

    /** All scores of a revision are here: it replaces the one before. */
    void completeScores(Collection<JobScored> jobs);

    void addEarnings(Collection<EarningAccrued> earnings);
}
