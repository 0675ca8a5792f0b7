package io.fairground.payment.exchange.store;

import io.fairground.payment.exchange.ImportedRates;
import io.fairground.payment.exchange.RateImports;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Imported rates in PostgreSQL. */
@ApplicationScoped
@Transactional
class JdbiRateImports implements RateImports {

    private final Jdbi jdbi;

    JdbiRateImports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean add(UUID importId, ImportedRates rates, String importedBy, Instant at) {
        return jdbi.withHandle(handle -> {
            var first = handle.createUpdate("""
                            insert into fx_import (import_id, source, licence, as_of, imported_by, imported_at)
                            values (:id, :source, :licence, :asOf, :by, :at) on conflict (source, as_of) do nothing""")
                            .bind("id", importId)
                            .bind("source", rates.source())
                            .bind("licence", rates.licence())
                            .bind("asOf", rates.asOf())
                            .bind("by", importedBy)
                            .bind("at", Timestamp.from(at))
                            .execute()
                    == 1;
            if (first) {
                var all = rates.unitsPerUsd().entrySet();
                handle.createUpdate("""
                                insert into fx_rate (import_id, currency, units_per_usd)
                                select :id, currency, rate from unnest(:currencies, :rates) as new (currency, rate)""")
                        .bind("id", importId)
                        .bind("currencies", Column.of("text", all, Map.Entry::getKey))
                        .bind("rates", Column.of("numeric", all, Map.Entry::getValue))
                        .execute();
            }
            return first;
        });
    }

    @Override
    public List<ImportedRates> newest(LocalDate day, LocalDate oldest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from (select distinct on (source) * from fx_import
                                       where as_of <= :day and as_of >= :oldest order by source, as_of desc) newest
                        order by as_of desc, imported_at desc""")
                .bind("day", day)
                .bind("oldest", oldest)
                .map((row, context) -> new ImportedRates(
                        row.getString("source"),
                        row.getString("licence"),
                        row.getObject("as_of", LocalDate.class),
                        rates(handle, row.getObject("import_id", UUID.class))))
                .list());
    }

    private static Map<String, BigDecimal> rates(Handle handle, UUID importId) {
        var rates = new HashMap<String, BigDecimal>();
        handle.createQuery("select currency, units_per_usd from fx_rate where import_id = :id")
                .bind("id", importId)
                .map((row, context) -> Map.entry(row.getString("currency"), row.getBigDecimal("units_per_usd")))
                .forEach(rate -> rates.put(rate.getKey(), rate.getValue()));
        return rates;
    }
}
