package io.fairground.payment.earning.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a worker's earnings cannot be read. */
enum EarningProblem implements ProblemType {
    WORKER_NOT_REGISTERED("worker-not-registered", "The caller is not known as a worker", 404);

    private final String slug;
    private final String title;
    private final int status;

    EarningProblem(String slug, String title, int status) {
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
