package io.fairground.payment.floor.store;

import io.fairground.kernel.Region;
import io.fairground.payment.floor.PppTable;
import io.fairground.payment.store.ReferenceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.TreeMap;

/** Loads the shipped price levels once, at start. */
@ApplicationScoped
public class PppFile {

    @Produces
    @Singleton
    public static PppTable load() {
        var levels = new HashMap<Region, TreeMap<Integer, BigDecimal>>();
        for (var row : ReferenceFile.read("ppp_gdp_worldbank_2010on.csv")) {
            if (row.get("iso2").matches("[A-Z]{2}")) { // sums over many countries have codes of their own
                levels.computeIfAbsent(Region.of(row.get("iso2")), country -> new TreeMap<>())
                        .put(Integer.valueOf(row.get("year")), new BigDecimal(row.get("lcu_per_intl_dollar")));
            }
        }
        return new PppTable(levels);
    }
}
