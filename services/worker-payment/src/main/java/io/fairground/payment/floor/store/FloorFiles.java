package io.fairground.payment.floor.store;

import io.fairground.payment.exchange.store.ExchangeRateFile;
import io.fairground.payment.floor.CurrencyLife;
import io.fairground.payment.floor.FloorRules;
import io.fairground.payment.floor.FloorTable;
import io.fairground.payment.floor.RejectedRow;
import io.fairground.payment.floor.WageRow;
import io.fairground.payment.store.ReferenceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Loads the shipped wage tables once, at start. */
@ApplicationScoped
public class FloorFiles {

    @Produces
    @Singleton
    public static FloorTable load() {
        var rejected = new ArrayList<RejectedRow>();
        var compiled = new ArrayList<WageRow>();
        for (var row : ReferenceFile.read("minimum_wage.csv")) {
            read(row, row.get("region"), row.get("source"), rejected, () -> compiled.add(CompiledRows.parse(row)));
        }
        var fallback = new ArrayList<WageRow>();
        for (var row : ReferenceFile.read("minimum_wage_ilo_monthly.csv")) {
            WorldRows.fault(row)
                    .ifPresentOrElse(
                            rejected::add,
                            () -> read(
                                    row,
                                    row.get("iso2"),
                                    FloorRules.WORLD_TABLE,
                                    rejected,
                                    () -> fallback.add(WorldRows.parse(row))));
        }
        return rules().table(compiled, fallback, rejected);
    }

    @Produces
    @Singleton
    public static FloorRules rules() {
        return new FloorRules(currencies(), ExchangeRateFile.snapshot());
    }

    /** A row that cannot be read is listed like any other bad row, and spoils none of its neighbours. */
    private static void read(CSVRecord row, String region, String source, List<RejectedRow> rejected, Runnable parse) {
        try {
            parse.run();
        } catch (IllegalArgumentException | DateTimeException e) {
            rejected.add(new RejectedRow(
                    region, null, null, source, "line " + row.getRecordNumber() + " is unreadable: " + e.getMessage()));
        }
    }

    private static CurrencyLife currencies() {
        var active = new HashSet<String>();
        ReferenceFile.read("currency.csv").forEach(row -> active.add(row.get("code")));
        var withdrawn = new HashMap<String, YearMonth>();
        for (var row : ReferenceFile.read("currency_withdrawn.csv")) {
            var month = row.get("withdrawal");
            if (month.matches("\\d{4}-\\d{2}")) { // older entries name a span of years; no wage row is that old
                withdrawn.put(row.get("code"), YearMonth.parse(month));
            }
        }
        return new CurrencyLife(active, withdrawn);
    }
}
