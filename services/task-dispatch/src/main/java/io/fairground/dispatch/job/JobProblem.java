package io.fairground.dispatch.job;

import io.fairground.kit.problem.ProblemType;

/** Why something cannot be done with a job. */
public enum JobProblem implements ProblemType {
    DATASET_VERSION_UNKNOWN("dataset-version-unknown", "No such dataset version is known yet", 409),
    GUIDELINE_VERSION_UNKNOWN("guideline-version-unknown", "No such guideline version is known yet", 409),
    JOB_NOT_STARTED("job-not-started", "The job has no tasks yet", 409),
    REPLAY_TOO_LATE("replay-too-late", "Work on the job has begun", 409),
    QUESTION_OVER("question-over", "The job takes no answers any more", 409),
    QUESTION_ONLY_GROWS("question-only-grows", "The question of a job may only be added to", 422);

    private final String slug;
    private final String title;
    private final int status;

    JobProblem(String slug, String title, int status) {
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
