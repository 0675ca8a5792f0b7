package io.fairground.payment.exchange.rest;

import io.fairground.kit.problem.ProblemType;

/** Why rates are not taken. */
enum RateProblem implements ProblemType {
    DAY_IMPORTED("rates-imported", "The source has brought that day before", 409);

    private final String slug;
    private final String title;
    private final int status;

    RateProblem(String slug, String title, int status) {
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
