package io.fairground.quality.gold.app;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.gold.GoldReports;
import io.fairground.quality.gold.Golds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a vendor can read of its gold. */
@ApplicationScoped
public class ReadGold {

    private final Golds golds;
    private final GoldReports reports;

    ReadGold(Golds golds, GoldReports reports) {
        this.golds = golds;
        this.reports = reports;
    }

    @Transactional
    public Overview overview(UUID jobId) {
        return new Overview(golds.count(jobId), reports.counts(jobId));
    }

    @Transactional
    public Page<GoldReports.Uploaded> uploaded(UUID jobId, PageRequest page) {
        return Page.of(reports.uploaded(jobId, page.after(), page.limit() + 1), page, GoldReports.Uploaded::itemKey);
    }

    /**
     * How much gold a job has.
     *
     * @param known truths that hold its labels
     */
    public record Overview(int known, List<GoldReports.Count> counts) {}
}
