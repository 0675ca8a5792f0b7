package io.fairground.dataset.release;

import java.time.Instant;
import java.util.UUID;

/** People who take their answers back. */
public interface Withdrawals {

    /** @param worker her pseudonym in the dataset */
    void add(UUID datasetId, String worker, String reason, Instant now);

    boolean isKnown(UUID datasetId, String worker);
}
