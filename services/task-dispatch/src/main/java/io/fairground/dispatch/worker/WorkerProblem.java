package io.fairground.dispatch.worker;

import io.fairground.kit.problem.ProblemType;

/** What keeps a person from working. */
public enum WorkerProblem implements ProblemType {
    WORKER_NOT_REGISTERED("worker-not-registered", "The caller has not registered as a worker", 409);

    private final String slug;
    private final String title;
    private final int status;

    WorkerProblem(String slug, String title, int status) {
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
