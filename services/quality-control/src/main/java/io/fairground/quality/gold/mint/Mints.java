package io.fairground.quality.gold.mint;

import io.fairground.quality.job.Job;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What minting reads of a job, and what it leaves behind. */
public interface Mints {

    /** Jobs that still collect and have lost gold. */
    List<UUID> jobsThatLostGold();

    GoldStock stock(UUID jobId);

    /** Nothing yet, where nobody has looked. */
    Minting minting(UUID jobId);

    void save(UUID jobId, Minting minting);

    /** From how many regions the job has answers, counted up to {@code countMax}. */
    int regions(UUID jobId, int countMax);

    /** The uploaded items that still measure workers, or did until they were shown enough, with all answers. */
    List<TaskTruth> known(UUID jobId);

    /**
     * Tasks that are no gold and have so many used answers, drawn anew for every {@code draw}.
     *
     * @param limit the most that are returned
     */
    List<VotedTask> drawn(Job job, int usedMin, int draw, int limit);

    /** The tasks of active minted items, with what was taken for their truth. */
    List<TaskTruth> minted(UUID jobId);

    /** Plans more answers for tasks. */
    void raise(Collection<MintPlan.Request> requests);

    /**
     * How far a job has come.
     *
     * @param asked answers asked for so far
     * @param lookedAtAnswers answers the job had when it was last looked at
     */
    record Minting(int asked, int lookedAtAnswers) {

        public static final Minting NONE = new Minting(0, 0);
    }
}
