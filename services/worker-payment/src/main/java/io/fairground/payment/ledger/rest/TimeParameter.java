package io.fairground.payment.ledger.rest;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters that name a day or an instant. */
public final class TimeParameter {

    private TimeParameter() {}

    /** @throws ProblemException {@code invalid-request} when it is there and no ISO 8601 date of this millennium */
    public static LocalDate day(String parameter, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // falls through to the same refusal
        }
        throw invalid(parameter, "must be a day such as 2026-06-01");
    }

    /** @throws ProblemException {@code invalid-request} when it is there and no ISO 8601 time of this millennium */
    public static Instant instant(String parameter, @Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            var instant = Instant.parse(text);
            if (instant.isAfter(Instant.parse("2000-01-01T00:00:00Z"))
                    && instant.isBefore(Instant.parse("3000-01-01T00:00:00Z"))) {
                return instant;
            }
        } catch (DateTimeException notATime) {
            // falls through to the same refusal
        }
        throw invalid(parameter, "must be a time such as 2026-06-01T12:00:00Z");
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, parameter + " " + detail, List.of(new FieldError(parameter, detail)));
    }
}
