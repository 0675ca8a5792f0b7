package io.fairground.payment.payout.rest;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.beneficiary.Beneficiary;
import io.fairground.payment.rail.RailKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker wants to be paid.
 *
 * @param currency one that the rail carries
 * @param holder name of the account's holder, as the bank or the provider knows it
 * @param iban for a bank
 * @param msisdn for a wallet: the phone number, such as +254712345678
 */
public record PayoutAccountRequest(
        @NotNull RailKind rail,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotBlank @Size(max = 70) String holder,
        @Size(max = 42) @Nullable String iban,
        @Size(max = 24) @Nullable String msisdn) {

    /** @throws ProblemException {@code invalid-request}; what was sent is not repeated */
    Beneficiary toBeneficiary() {
        try {
            return switch (rail) {
                case BANK_FILE -> new Beneficiary.BankAccount(holder, needed(iban, "iban"));
                case MOBILE_MONEY -> new Beneficiary.MobileWallet(holder, needed(msisdn, "msisdn"));
            };
        } catch (IllegalArgumentException e) {
            throw invalid(rail == RailKind.BANK_FILE ? "iban" : "msisdn", String.valueOf(e.getMessage()));
        }
    }

    private static String needed(@Nullable String value, String field) {
        if (value == null) {
            throw invalid(field, "is needed for this rail");
        }
        return value;
    }

    static ProblemException invalid(String field, String detail) {
        var error = new FieldError("/" + field, detail);
        return new ProblemException(CommonProblem.INVALID_REQUEST, "nobody can be paid there", List.of(error));
    }

    @Override
    public String toString() {
        return "PayoutAccountRequest[" + rail + " " + currency + "]"; // a log must not hold the rest
    }
}
