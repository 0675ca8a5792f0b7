package io.fairground.payment.period.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a month does not go on. */
enum PeriodProblem implements ProblemType {
    WRONG_STATE("period-state", "The period is not where this could be done", 409),
    UNFINISHED("period-unfinished", "The checklist of the period does not hold", 409),
    SECOND_PERSON("second-person-needed", "A second person has to do this", 403);

    private final String slug;
    private final String title;
    private final int status;

    PeriodProblem(String slug, String title, int status) {
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
