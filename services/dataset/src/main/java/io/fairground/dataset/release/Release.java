package io.fairground.dataset.release;

import java.time.Instant;
import java.util.UUID;

/**
 * An immutable cut of a job's labels.
 *
 * @param labelCount tasks with a label at the cut
 * @param answerCount answers behind these labels
 * @param tieCount labels that express no preference, and those the form has no row for: all of them are kept in {@code raw}
 * @param byteCount of all rows, line feeds counted
 * @param rootHash see {@link RootHash}
 */
public record Release(
        UUID id,
        LabeledJob job,
        Form form,
        long rowCount,
        long labelCount,
        long answerCount,
        long tieCount,
        long byteCount,
        String rootHash,
        Instant cutAt) {}
