package io.fairground.dispatch.draft;

import io.fairground.kit.problem.ProblemType;

/** Why a draft is not kept. */
public enum DraftProblem implements ProblemType {
    DRAFT_OUTDATED("draft-outdated", "A newer draft of this answer is kept", 409);

    private final String slug;
    private final String title;
    private final int status;

    DraftProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
