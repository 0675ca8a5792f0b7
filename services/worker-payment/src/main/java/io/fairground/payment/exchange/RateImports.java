package io.fairground.payment.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rates that were imported. */
public interface RateImports {

    /** @return false when that source has brought that day before */
    boolean add(UUID importId, ImportedRates rates, String importedBy, Instant at);

    /** Of each source the newest that is not after the day, and not older than the oldest day; newest first. */
    List<ImportedRates> newest(LocalDate day, LocalDate oldest);
}
