package io.fairground.payment.funding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs this service has heard of. Every method joins the transaction of its caller. */
public interface Jobs {

    /** False when the job is known already: its funding was decided before. */
    boolean add(Job job, FundingDecision decision, Instant decidedAt);

    /** @return false when the job is not known */
    boolean markCollected(UUID jobId, int answerCount);

    /** Offers of those jobs whose budget is reserved or settled; jobs that are not known are left out. */
    Map<UUID, List<JobOffer>> offers(Collection<UUID> jobIds);

    Optional<String> tenantOf(UUID jobId);

    Optional<Budget> budget(UUID jobId);
}
