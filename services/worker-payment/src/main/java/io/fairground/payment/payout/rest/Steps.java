package io.fairground.payment.payout.rest;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.payout.Step;
import java.util.Optional;

/** What a step that was not taken is called over HTTP. */
final class Steps {

    private Steps() {}

    /** @param step nothing when there is no such payout for the caller */
    static void require(Optional<Step> step) {
        switch (step.orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such payout"))) {
            case Step.Moved _, Step.Unchanged _ -> {}
            case Step.Finding(String detail) -> throw new ProblemException(PayoutProblem.WRONG_STATE, detail);
            case Step.Refused(Step.Reason reason, String detail) ->
                throw new ProblemException(
                        switch (reason) {
                            case WRONG_STATE -> PayoutProblem.WRONG_STATE;
                            case NOT_THIS_PERSON -> PayoutProblem.DUTY_CONFLICT;
                        },
                        detail);
        }
    }
}
