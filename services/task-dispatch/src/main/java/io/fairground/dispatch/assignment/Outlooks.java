package io.fairground.dispatch.assignment;

import java.util.List;

/** What open jobs hold for a worker. */
public interface Outlooks {

    int openJobs();

    /** Jobs with an offer for her, those due first before the others. */
    List<JobOutlook> of(Standing worker, int limit);
}
