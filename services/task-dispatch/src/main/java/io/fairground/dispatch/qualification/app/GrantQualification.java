package io.fairground.dispatch.qualification.app;

import io.fairground.dispatch.eligibility.app.KnownFacts;
import io.fairground.dispatch.qualification.QualificationEntry;
import io.fairground.dispatch.qualification.QualificationProblem;
import io.fairground.dispatch.qualification.Qualifications;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operator grants a qualification, or takes it away: she adds an entry, and no entry is ever changed. */
@ApplicationScoped
public class GrantQualification {

    private static final Duration VALID_MAX = Duration.ofDays(36_525);

    private final Qualifications qualifications;
    private final KnownFacts known;
    private final Clock clock;

    GrantQualification(Qualifications qualifications, KnownFacts known, Clock clock) {
        this.qualifications = qualifications;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Safe to repeat.
     *
     * @param entryId made by the client
     * @param level 0 takes it away
     * @throws ProblemException {@code not-found} for a worker who is not registered, {@code entry-id-reused}, {@code invalid-request}
     */
    @Transactional
    public QualificationEntry grant(
            UUID entryId,
            UUID workerId,
            String name,
            int level,
            @Nullable Instant expiresAt,
            String reason,
            String operator) {
        var now = clock.instant();
        if (expiresAt != null && expiresAt.isAfter(now.plus(VALID_MAX))) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the qualification cannot be granted",
                    List.of(new FieldError("/expiresAt", "is within 100 years")));
        }
        if (!qualifications.isWorker(workerId)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "no such worker");
        }
        var entry = new QualificationEntry(entryId, workerId, name, level, expiresAt, reason, operator, null, now);
        if (qualifications.add(entry)) {
            known.forgetAfterCommit(workerId);
            return entry;
        }
        return qualifications
                .find(entryId)
                .filter(entry::saysTheSameAs)
                .orElseThrow(() ->
                        new ProblemException(QualificationProblem.ENTRY_ID_REUSED, "make a new id for another entry"));
    }
}
