package io.fairground.bench.ledger;

/**
 * How much is done.
 *
 * @param vendors beside the one
 * @param batch answers in one transaction, as a consumer gets them
 * @param accruals of one round
 * @param peerPostings of one round of the peer
 * @param payers at once, as many as the topics have partitions
 * @param operations of the random run
 * @param faults payouts, each with a fault
 */
record LedgerSizes(
        int vendors, int batch, int accruals, int peerPostings, int payers, int rounds, int operations, int faults) {

    static LedgerSizes of(boolean quick) {
        return quick
                ? new LedgerSizes(1_000, 200, 8_000, 800, 4, 3, 20_000, 500)
                : new LedgerSizes(1_000, 200, 40_000, 4_000, 4, 7, 1_000_000, 500);
    }
}
