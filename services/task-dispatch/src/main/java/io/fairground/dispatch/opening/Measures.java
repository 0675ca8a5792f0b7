package io.fairground.dispatch.opening;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What was measured of jobs and of vendors. */
public interface Measures {

    /** Jobs with too few measured answers are left out. */
    Map<UUID, MeasuredTime> times(Collection<UUID> jobIds);

    /** Vendors without a collected job or an appeal are left out. */
    Map<String, VendorFigures> figures(Collection<String> tenants);
}
