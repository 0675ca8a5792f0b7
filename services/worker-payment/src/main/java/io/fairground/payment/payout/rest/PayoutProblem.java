package io.fairground.payment.payout.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a payout does not go on. */
enum PayoutProblem implements ProblemType {
    WORKER_NOT_REGISTERED("worker-not-registered", "The caller is not known as a worker", 404),
    STEP_UP_REQUIRED("step-up-required", "This needs a fresh login, with a second factor where there is one", 403),
    ACCOUNT_TAKEN("payout-account-taken", "There is another account of this id", 409),
    PAYOUT_TAKEN("payout-taken", "There is another payout of this id", 409),
    ACCOUNT_UNKNOWN("payout-account-unknown", "The worker has no such account in this currency", 422),
    COOLING_DOWN("payout-account-cooling-down", "The account is too new to be paid at", 409),
    BELOW_MINIMUM("payout-below-minimum", "The amount is below the smallest payout", 422),
    NOT_COVERED("payout-not-covered", "The amount is more than is payable", 409),
    WRONG_STATE("payout-state", "The payout is not where this could be done", 409),
    DUTY_CONFLICT("duty-conflict", "This duty is for another person", 403),
    NOTHING_APPROVED("nothing-approved", "No approved payout waits for the bank", 409),
    FINDING_CLOSED("finding-closed", "Another person has closed the finding", 409),
    NO_BANK_ACCOUNT("no-bank-account", "No account to debit is configured", 409);

    private final String slug;
    private final String title;
    private final int status;

    PayoutProblem(String slug, String title, int status) {
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
