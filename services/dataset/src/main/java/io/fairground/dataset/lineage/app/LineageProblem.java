package io.fairground.dataset.lineage.app;

import io.fairground.kit.problem.ProblemType;

/** Why names are not destroyed. */
public enum LineageProblem implements ProblemType {
    DATASET_AT_WORK("dataset-at-work", "Jobs of the dataset are not settled yet", 409);

    private final String slug;
    private final String title;
    private final int status;

    LineageProblem(String slug, String title, int status) {
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
