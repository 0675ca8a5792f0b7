package io.fairground.quality.gold;

import io.fairground.kit.problem.ProblemType;

/** Why gold is refused. */
public enum GoldProblem implements ProblemType {
    GOLD_REJECTED("gold-rejected", "Some lines of the gold cannot be used, so none was taken", 422),
    GOLD_UNKNOWN("gold-unknown", "Some items were never uploaded as gold, so none was withdrawn", 422),
    JOB_ALREADY_RESOLVED("job-already-resolved", "The labels of the job are made", 409);

    private final String slug;
    private final String title;
    private final int status;

    GoldProblem(String slug, String title, int status) {
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
