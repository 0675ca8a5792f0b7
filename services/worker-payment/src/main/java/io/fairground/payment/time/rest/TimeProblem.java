package io.fairground.payment.time.rest;

import io.fairground.kit.problem.ProblemType;

/** Why time cannot be read or declared. */
enum TimeProblem implements ProblemType {
    WORKER_NOT_REGISTERED("worker-not-registered", "The caller is not known as a worker", 404),
    ENTRY_TAKEN("time-entry-taken", "The id belongs to another stretch of time", 409),
    NOT_PLAUSIBLE("time-not-plausible", "That time cannot be right", 422);

    private final String slug;
    private final String title;
    private final int status;

    TimeProblem(String slug, String title, int status) {
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
