package io.fairground.dataset.release.app;

import io.fairground.kit.problem.ProblemType;

/** Why no release is cut. */
public enum ReleaseProblem implements ProblemType {
    JOB_NOT_RESOLVED("job-not-resolved", "The job does not have all its labels yet", 409),
    JOB_NOT_SETTLED("job-not-settled", "The answers of the job are not all paid yet", 409),
    FORM_NOT_POSSIBLE("form-not-possible", "The labels of this job cannot take that form", 422);

    private final String slug;
    private final String title;
    private final int status;

    ReleaseProblem(String slug, String title, int status) {
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
