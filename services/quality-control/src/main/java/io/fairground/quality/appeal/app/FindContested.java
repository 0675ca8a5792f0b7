package io.fairground.quality.appeal.app;

import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.Outcome;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.appeal.AppealProblem;
import io.fairground.quality.appeal.Contested;
import io.fairground.quality.assessment.app.ReassessAnswer;
import io.fairground.quality.suspension.Suspension;
import io.fairground.quality.suspension.app.ReadSuspensions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Finds the decision a worker contests. */
@ApplicationScoped
class FindContested {

    private final ReassessAnswer answers;
    private final ReadSuspensions suspensions;
    private final Clock clock;

    FindContested(ReassessAnswer answers, ReadSuspensions suspensions, Clock clock) {
        this.answers = answers;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} for what is not hers, {@code not-appealable} for what takes nothing from her */
    @Transactional(TxType.MANDATORY)
    Contested of(AppealAgainst against, UUID subjectId, UUID workerId) {
        return switch (against) {
            case ASSESSMENT -> assessment(subjectId, workerId);
            case SUSPENSION -> suspension(subjectId, workerId);
        };
    }

    private Contested assessment(UUID assignmentId, UUID workerId) {
        var answer = answers.find(assignmentId)
                .filter(one -> one.workerId().equals(workerId))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "you gave no such answer"));
        if (answer.used()) {
            throw new ProblemException(AppealProblem.NOT_APPEALABLE, "the answer is used, and paid");
        }
        if (answer.declined() && answer.outcome() == Outcome.EXCLUDED) {
            throw new ProblemException(AppealProblem.NOT_APPEALABLE, "the answer declines its task, and is paid");
        }
        return new Contested(AppealAgainst.ASSESSMENT, assignmentId, answer.decidedBy(), answer.assessedAt());
    }

    private Contested suspension(UUID suspensionId, UUID workerId) {
        var suspension = suspensions
                .find(suspensionId)
                .filter(one -> one.workerId().equals(workerId))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "you have no such suspension"));
        if (suspension.state(clock.instant()) != Suspension.State.ACTIVE) {
            throw new ProblemException(AppealProblem.NOT_APPEALABLE, "the suspension is over");
        }
        return new Contested(AppealAgainst.SUSPENSION, suspensionId, suspension.decidedBy(), suspension.suspendedAt());
    }
}
