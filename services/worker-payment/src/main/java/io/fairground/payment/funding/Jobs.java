package io.fairground.payment.funding;

import io.fairground.kernel.Money;
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

    /**
     * Remembers that its escrow does not hold what is due.
     *
     * @return false when it was known
     */
    boolean markDry(UUID jobId, Instant at);

    /** What is due is tried again later. */
    void catchUpLater(UUID jobId);

    /** Locks the job until the transaction ends, so that it is not settled meanwhile. */
    Budget.State lockedState(UUID jobId);

    /** Adds to what is reserved for a job; what was due and could not be paid is caught up with. */
    void addReserved(UUID jobId, Money amount);

    Optional<String> tenantOf(UUID jobId);

    Optional<Budget> budget(UUID jobId);
}
