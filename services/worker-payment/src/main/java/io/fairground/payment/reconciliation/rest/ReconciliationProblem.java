package io.fairground.payment.reconciliation.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a day cannot be signed. */
enum ReconciliationProblem implements ProblemType {
    DAY_NOT_OVER("day-not-over", "The day is not over", 409),
    SIGNED_BY_ANOTHER("signed-by-another", "Somebody has signed it already", 409),
    DUTY_CONFLICT("duty-conflict", "This duty is for another person", 403);

    private final String slug;
    private final String title;
    private final int status;

    ReconciliationProblem(String slug, String title, int status) {
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
