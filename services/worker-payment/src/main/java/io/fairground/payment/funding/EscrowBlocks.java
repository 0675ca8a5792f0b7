package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * The escrow of jobs, divided into blocks: whoever pays takes from one block, so that payers of one job do not wait for
 * each other, and nobody ever takes what is not there. Every method joins the transaction of its caller.
 */
public interface EscrowBlocks {

    /** Divides what was reserved into blocks. */
    void open(UUID jobId, List<Money> reserved);

    /** Adds to a job's escrow: its vendor added to the budget, or pay was reversed. */
    void add(UUID jobId, Money amount);

    /**
     * Takes an amount from one block, or from several when no single one has it. The blocks that were taken from are
     * locked until the transaction ends. A caller that takes for several jobs goes through them in the order of their ids.
     *
     * @return false when all blocks together hold less; nothing is taken then, and all of them are locked
     */
    boolean take(UUID jobId, Money amount);

    /** Empties the blocks of a job that is settled. */
    void close(UUID jobId);
}
