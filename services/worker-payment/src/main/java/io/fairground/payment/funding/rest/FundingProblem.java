package io.fairground.payment.funding.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a budget cannot be added to. */
enum FundingProblem implements ProblemType {
    INSUFFICIENT_FUNDS("insufficient-funds", "The vendor's free funds do not cover the amount", 409),
    BUDGET_NOT_RUNNING("budget-not-running", "The job's budget was refused, or is settled", 409),
    BUDGET_IN_OTHER_CURRENCY("budget-in-other-currency", "The job pays nobody in this currency", 422);

    private final String slug;
    private final String title;
    private final int status;

    FundingProblem(String slug, String title, int status) {
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
