package io.fairground.quality.appeal.app;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.appeal.AppealedCase;
import io.fairground.quality.appeal.Appeals;
import io.fairground.quality.appeal.Appeals.Key;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.app.IdentifyReviewer;
import io.fairground.quality.worker.app.FindWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads appeals: a worker's own, or those a reviewer could answer. */
@ApplicationScoped
public class ReadAppeals {

    private static final String SEPARATOR = " ";

    private final Appeals appeals;
    private final FindWorker findWorker;
    private final IdentifyReviewer identifyReviewer;
    private final Clock clock;

    ReadAppeals(Appeals appeals, FindWorker findWorker, IdentifyReviewer identifyReviewer, Clock clock) {
        this.appeals = appeals;
        this.findWorker = findWorker;
        this.identifyReviewer = identifyReviewer;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for no appeal, and for somebody else's */
    @Transactional
    public Appeal own(UUID appealId, String subject) {
        var workerId = findWorker.ofSubject(subject).orElseThrow(ReadAppeals::notFound);
        return appeals.find(appealId)
                .filter(appeal -> appeal.workerId().equals(workerId))
                .orElseThrow(ReadAppeals::notFound);
    }

    @Transactional
    public Page<Appeal> ofWorker(UUID workerId, PageRequest page) {
        return Page.of(
                appeals.ofWorker(workerId, page.afterId(), page.limit() + 1),
                page,
                appeal -> appeal.appealId().toString());
    }

    @Transactional
    public Page<AppealedCase> answerable(Login login, PageRequest page) {
        var reviewer = identifyReviewer.looking(login);
        var after = page.after().map(ReadAppeals::key);
        return Page.of(
                appeals.answerable(reviewer, clock.instant(), after, page.limit() + 1),
                page,
                found -> found.appeal().answerBy() + SEPARATOR + found.appeal().appealId());
    }

    /** @throws ProblemException {@code not-found} for no appeal, and for one she is a party to, alike */
    @Transactional
    public AppealedCase find(UUID appealId, Login login) {
        return appeals.find(appealId, identifyReviewer.looking(login)).orElseThrow(ReadAppeals::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "there is no such appeal for you");
    }

    private static Key key(String cursor) {
        var parts = cursor.split(SEPARATOR, 2);
        try {
            return new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the page cannot be found",
                    List.of(new FieldError("cursor", "is not one of this list")));
        }
    }
}
