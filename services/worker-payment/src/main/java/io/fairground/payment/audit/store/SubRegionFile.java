package io.fairground.payment.audit.store;

import io.fairground.payment.audit.report.SubRegions;
import io.fairground.payment.store.ReferenceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;

/** Reads the sub-regions that came with the service. */
@ApplicationScoped
class SubRegionFile {

    @Produces
    @Singleton
    SubRegions subRegions() {
        var byCountry = new HashMap<String, String>();
        for (var row : ReferenceFile.read("country_region.csv")) {
            var intermediate = row.get("m49_intermediate");
            var name = intermediate.isEmpty() ? row.get("m49_subregion") : intermediate;
            if (!name.isEmpty()) {
                byCountry.put(row.get("iso2"), name);
            }
        }
        return new SubRegions(byCountry);
    }
}
