package io.fairground.dataset.guideline.app;

import io.fairground.dataset.guideline.GuidelineVersion;
import io.fairground.dataset.guideline.Guidelines;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A vendor looks at her guidelines. */
@ApplicationScoped
public class ReadGuidelines {

    private final Guidelines guidelines;

    ReadGuidelines(Guidelines guidelines) {
        this.guidelines = guidelines;
    }

    @Transactional
    public GuidelineVersion version(UUID guidelineId, String tenant, int version) {
        return guidelines.version(guidelineId, tenant, version).orElseThrow(ReadGuidelines::noSuchGuideline);
    }

    /** For workers: they read what a job asks them to follow, and no draft of a vendor. */
    @Transactional
    public GuidelineVersion versionInUse(UUID guidelineId, int version) {
        return guidelines.versionInUse(guidelineId, version).orElseThrow(ReadGuidelines::noSuchGuideline);
    }

    /** Latest versions. */
    @Transactional
    public Page<GuidelineVersion> page(String tenant, PageRequest request) {
        var found = guidelines.after(tenant, request.afterId(), request.limit() + 1);
        return Page.of(found, request, version -> version.guidelineId().toString());
    }

    static ProblemException noSuchGuideline() {
        return new ProblemException(CommonProblem.NOT_FOUND, "no such guideline version");
    }
}
