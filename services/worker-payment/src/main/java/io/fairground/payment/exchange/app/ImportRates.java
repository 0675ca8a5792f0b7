package io.fairground.payment.exchange.app;

import io.fairground.kernel.Ids;
import io.fairground.payment.exchange.ImportedRates;
import io.fairground.payment.exchange.RateImports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps the rates of a day, once for each source. */
@ApplicationScoped
public class ImportRates {

    private final RateImports imports;
    private final Ids ids;
    private final Clock clock;

    ImportRates(RateImports imports, Ids ids, Clock clock) {
        this.imports = imports;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return false when that source has brought that day before: what was used is not changed */
    @Transactional
    public boolean importAll(ImportedRates rates, String importedBy) {
        return imports.add(ids.next(), rates, importedBy, clock.instant());
    }
}
