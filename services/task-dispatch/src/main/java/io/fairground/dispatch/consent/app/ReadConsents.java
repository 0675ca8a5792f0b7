package io.fairground.dispatch.consent.app;

import io.fairground.dispatch.consent.Consent;
import io.fairground.dispatch.consent.Consents;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A worker looks at what she agreed to. */
@ApplicationScoped
public class ReadConsents {

    private final Consents consents;

    ReadConsents(Consents consents) {
        this.consents = consents;
    }

    @Transactional
    public List<Consent> latest(UUID workerId) {
        return consents.latest(workerId);
    }

    @Transactional
    public Page<Consent> history(UUID workerId, PageRequest page) {
        return Page.of(
                consents.history(workerId, page.afterId().orElse(null), page.limit() + 1),
                page,
                consent -> consent.consentId().toString());
    }
}
