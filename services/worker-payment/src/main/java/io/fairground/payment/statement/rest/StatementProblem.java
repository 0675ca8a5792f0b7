package io.fairground.payment.statement.rest;

import io.fairground.kit.problem.ProblemType;

/** Why there is no statement. */
enum StatementProblem implements ProblemType {
    WORKER_NOT_REGISTERED;

    @Override
    public String slug() {
        return "worker-not-registered";
    }

    @Override
    public String title() {
        return "The caller is not known as a worker";
    }

    @Override
    public int status() {
        return 404;
    }
}
