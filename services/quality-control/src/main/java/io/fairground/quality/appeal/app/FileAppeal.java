package io.fairground.quality.appeal.app;

import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.AppealFiled;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.appeal.Appeal.Filing;
import io.fairground.quality.appeal.AppealProblem;
import io.fairground.quality.appeal.Appeals;
import io.fairground.quality.oversight.AppealTerms;
import io.fairground.quality.worker.app.FindWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes a worker's appeal, and starts the clock that she can rely on. */
@ApplicationScoped
public class FileAppeal {

    private final Appeals appeals;
    private final FindContested findContested;
    private final FindWorker findWorker;
    private final AppealTerms terms;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    FileAppeal(
            Appeals appeals,
            FindContested findContested,
            FindWorker findWorker,
            AppealTerms terms,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.appeals = appeals;
        this.findContested = findContested;
        this.findWorker = findWorker;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** What she contests, and why. */
    public record Request(AppealAgainst against, UUID subjectId, String statement) {

        private boolean isThatOf(Appeal appeal) {
            return appeal.contested().against() == against
                    && appeal.contested().subjectId().equals(subjectId)
                    && appeal.statement().equals(statement);
        }
    }

    /** @param appealId chosen by the client, so that a retry finds the first appeal */
    @Transactional
    public Appeal file(UUID appealId, String subject, Request request) {
        var workerId = findWorker.ofSubject(subject).orElseThrow(FileAppeal::notFound);
        var earlier = appeals.find(appealId);
        if (earlier.isPresent()) {
            return sameOrRefused(earlier.get(), workerId, request);
        }
        var contested = findContested.of(request.against(), request.subjectId(), workerId);
        var now = clock.instant();
        var appeal = granted(Appeal.file(appealId, workerId, contested, request.statement(), terms, now));
        if (!appeals.add(appeal)) {
            return appeals.find(appealId)
                    .map(winner -> sameOrRefused(winner, workerId, request))
                    .orElseThrow(() -> new ProblemException(
                            AppealProblem.ALREADY_APPEALED, "one appeal for each decision; read it in your list"));
        }
        outbox.append(new AppealFiled(
                ids.next(), now, appealId, workerId, contested.against(), contested.subjectId(), appeal.answerBy()));
        return appeal;
    }

    private static Appeal sameOrRefused(Appeal earlier, UUID workerId, Request request) {
        if (!earlier.workerId().equals(workerId)) {
            throw notFound();
        }
        if (!request.isThatOf(earlier)) {
            throw new ProblemException(AppealProblem.APPEAL_ID_REUSED, "make a new id for another appeal");
        }
        return earlier;
    }

    private static Appeal granted(Filing filing) {
        return switch (filing) {
            case Filing.Granted(Appeal appeal) -> appeal;
            case Filing.TooLate late ->
                throw new ProblemException(AppealProblem.APPEAL_TOO_LATE, "it was possible until " + late.until());
        };
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "there is nothing of yours to appeal here");
    }
}
