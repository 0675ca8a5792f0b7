package io.fairground.payment.funding.rest;

import io.fairground.kernel.Money;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Money a vendor puts into the escrow of a job. */
public record AdditionRequest(@NotNull @Valid DepositRequest.Amount amount) {

    /** @throws ProblemException {@code invalid-request} for letters that are no currency */
    Money money() {
        try {
            return amount.toMoney();
        } catch (IllegalArgumentException e) {
            var error = new FieldError("/amount/currency", "is no ISO 4217 currency");
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "the amount has no currency", List.of(error));
        }
    }
}
