package io.fairground.payment.bonus.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a bonus is not paid. */
enum BonusProblem implements ProblemType {
    INSUFFICIENT_FUNDS("insufficient-funds", "The vendor's free funds do not cover the amount", 409),
    NOT_OF_THIS_JOB("worker-not-of-job", "The worker has not worked on the job", 422);

    private final String slug;
    private final String title;
    private final int status;

    BonusProblem(String slug, String title, int status) {
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
