package io.fairground.dispatch.qualification;

import io.fairground.kit.problem.ProblemType;

/** Why a qualification cannot be granted. */
public enum QualificationProblem implements ProblemType {
    ENTRY_ID_REUSED("entry-id-reused", "This entry was made with other words", 409);

    private final String slug;
    private final String title;
    private final int status;

    QualificationProblem(String slug, String title, int status) {
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
