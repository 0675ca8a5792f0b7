package io.fairground.payment.audit.rest;

import io.fairground.kernel.Region;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.report.By;
import io.fairground.payment.audit.report.Scope;
import io.fairground.payment.ledger.rest.TimeParameter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every report of the audit can be asked for. */
public class AuditQuery {

    private static final int WEEKS = 103;
    private static final int BY_MAX = 2;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @QueryParam("from")
    @Parameter(description = "a day of the first week; default: 103 weeks before the last")
    @Nullable
    String from;

    @QueryParam("validAt")
    @Parameter(description = "a day of the last week; default: today")
    @Nullable
    String validAt;

    @QueryParam("knownAt")
    @Parameter(description = "nothing learnt later is in the report; default: now")
    @Nullable
    String knownAt;

    @QueryParam("region")
    @Nullable
    String region;

    @QueryParam("vendor")
    @Nullable
    String vendor;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("level")
    @Nullable
    String level;

    @QueryParam("job")
    @Nullable
    String job;

    Scope scope(Instant now) {
        var until = TimeParameter.day("validAt", validAt, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var since = TimeParameter.day("from", from, until.minusWeeks(WEEKS));
        return new Scope(
                Cell.weekOf(since),
                Cell.weekOf(until),
                TimeParameter.instant("knownAt", knownAt, now),
                region == null ? null : region("region", region),
                vendor == null ? null : name("vendor", vendor),
                kind == null ? null : name("kind", kind).toUpperCase(Locale.ROOT),
                level == null ? null : name("level", level).toUpperCase(Locale.ROOT),
                jobId());
    }

    static String region(String parameter, String text) {
        try {
            return Region.of(text).code();
        } catch (IllegalArgumentException e) {
            throw invalid(parameter, "must be an ISO 3166 region");
        }
    }

    private static String name(String parameter, String text) {
        if (!NAME.matcher(text).matches()) {
            throw invalid(parameter, "must be letters, digits, - and _");
        }
        return text;
    }

    private @Nullable UUID jobId() {
        try {
            return job == null ? null : UUID.fromString(job);
        } catch (IllegalArgumentException e) {
            throw invalid("job", "must be a UUID");
        }
    }

    /** @throws ProblemException for what is no dimension, and for more than two */
    static List<By> by(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        var by = new ArrayList<By>();
        for (var name : text.split(",", -1)) {
            by.add(By.named(name)
                    .orElseThrow(() -> invalid("by", "must be of region, kind, level, vendor, job, comma between")));
        }
        if (by.size() > BY_MAX || by.stream().distinct().count() < by.size()) {
            throw invalid("by", "must be at most two different ones");
        }
        return List.copyOf(by);
    }

    static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, parameter + " " + detail, List.of(new FieldError(parameter, detail)));
    }
}
