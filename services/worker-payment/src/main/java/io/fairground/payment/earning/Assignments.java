package io.fairground.payment.earning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Assignments as far as their pay is concerned. Every method joins the transaction of its caller. */
public interface Assignments {

    /** Keeps the first submission of each, and locks the assignments until the transaction ends. */
    void addSubmissions(Collection<Submission> submissions);

    /** Keeps the last assessment of each, and locks the assignments until the transaction ends. */
    void addAssessments(Collection<Assessment> assessments);

    /**
     * Those that are submitted, not refused by a person, and for which no pay stands; ordered by id.
     *
     * <p>A rule cannot refuse: what it calls refused is paid.
     */
    List<DueSubmission> due(Collection<UUID> assignmentIds);

    /** Some that are due in jobs whose budget was topped up; ordered by id. A job without any is caught up with. */
    List<DueSubmission> dueOfToppedUp(int limit);

    /**
     * Decides that answers are used, submitted up to then, that nobody has decided about.
     *
     * @return their ids; nobody else decides about them until the transaction ends
     */
    List<UUID> decideOverdue(Instant submittedBy, Instant now, String rule, int limit);

    /** @throws RuntimeException when one of them is paid already: nothing of the batch is kept then */
    void addEarnings(Collection<Earning> earnings);
}
