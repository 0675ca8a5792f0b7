package io.fairground.payment.topup.rest;

import io.fairground.kit.problem.ProblemType;

/** Why the fund does not take a deposit, or a worker's top-ups cannot be read. */
enum TopUpProblem implements ProblemType {
    WORKER_NOT_REGISTERED("worker-not-registered", "The caller is not known as a worker", 404),
    DEPOSIT_TAKEN("fund-deposit-taken", "The id belongs to another deposit", 409),
    WEEK_NOT_OVER("week-not-over", "The week is not over", 409),
    SECOND_PERSON("second-person-needed", "A second person has to do this", 403);

    private final String slug;
    private final String title;
    private final int status;

    TopUpProblem(String slug, String title, int status) {
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
