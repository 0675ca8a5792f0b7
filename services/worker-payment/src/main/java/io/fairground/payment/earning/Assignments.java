package io.fairground.payment.earning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Assignments as far as their pay is concerned. Every method joins the transaction of its caller. */
public interface Assignments {

    /** Keeps the first submission of each, and locks the assignments until the transaction ends. */
    void addSubmissions(Collection<Submission> submissions);

    /** Keeps the last assessment of each, and locks the assignments until the transaction ends. */
    void addAssessments(Collection<Assessment> assessments);

    /** Those that are submitted, assessed USED or EXCLUDED, and not paid yet; ordered by id. */
    List<Submission> due(Collection<UUID> assignmentIds);

    /** @throws RuntimeException when one of them is paid already: nothing of the batch is kept then */
    void addEarnings(Collection<Earning> earnings);
}
