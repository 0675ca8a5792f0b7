package io.fairground.dispatch.qualification.app;

import io.fairground.dispatch.qualification.QualificationEntry;
import io.fairground.dispatch.qualification.Qualifications;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a worker holds, and how it came about. */
@ApplicationScoped
public class ReadQualifications {

    private final Qualifications qualifications;

    ReadQualifications(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Transactional
    public List<QualificationEntry> held(UUID workerId) {
        return qualifications.latest(workerId).stream()
                .filter(entry -> entry.level() > 0)
                .toList();
    }

    @Transactional
    public Page<QualificationEntry> history(UUID workerId, PageRequest page) {
        return Page.of(
                qualifications.history(workerId, page.afterId().orElse(null), page.limit() + 1),
                page,
                entry -> entry.entryId().toString());
    }
}
