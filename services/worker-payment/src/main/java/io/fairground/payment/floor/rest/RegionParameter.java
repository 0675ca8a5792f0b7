package io.fairground.payment.floor.rest;

import io.fairground.kernel.Region;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters that name a region and a day. */
public final class RegionParameter {

    private RegionParameter() {}

    /** @throws ProblemException {@code invalid-request} when it is missing or no ISO 3166 region */
    public static Region region(@Nullable String code) {
        try {
            return Region.of(code == null ? "" : code);
        } catch (IllegalArgumentException e) {
            throw invalid("region", "must be an ISO 3166 region such as KE or US-CA");
        }
    }

    /** @throws ProblemException {@code invalid-request} when it is there and no ISO 8601 date of this millennium */
    public static LocalDate day(@Nullable String day, LocalDate today) {
        if (day == null) {
            return today;
        }
        try {
            var date = LocalDate.parse(day);
            if (date.getYear() >= 2000 && date.getYear() <= 2999) {
                return date;
            }
        } catch (DateTimeException notADay) {
            // falls through to the same refusal
        }
        throw invalid("at", "must be a day such as 2026-06-01");
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, parameter + " " + detail, List.of(new FieldError(parameter, detail)));
    }
}
