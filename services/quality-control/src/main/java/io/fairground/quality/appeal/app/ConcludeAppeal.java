package io.fairground.quality.appeal.app;

import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.appeal.Appeals;
import io.fairground.quality.assessment.AssessedAnswer;
import io.fairground.quality.assessment.Judgement;
import io.fairground.quality.assessment.app.ReassessAnswer;
import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.suspension.app.LiftSuspension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lets the end of an appeal have its effect. Whoever wins it gets all of it: her answer is used, her suspension lifted. */
@ApplicationScoped
class ConcludeAppeal {

    private final Appeals appeals;
    private final ReassessAnswer reassessAnswer;
    private final LiftSuspension liftSuspension;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ConcludeAppeal(
            Appeals appeals,
            ReassessAnswer reassessAnswer,
            LiftSuspension liftSuspension,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.appeals = appeals;
        this.reassessAnswer = reassessAnswer;
        this.liftSuspension = liftSuspension;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param over the appeal as it ended, locked
     * @param explanation for the worker
     */
    @Transactional(TxType.MANDATORY)
    void conclude(Appeal over, AppealOutcome outcome, String decidedBy, String explanation) {
        appeals.save(over);
        var contested = over.contested();
        if (outcome != AppealOutcome.UPHELD) {
            switch (contested.against()) {
                case ASSESSMENT -> use(contested.subjectId(), decidedBy, explanation);
                case SUSPENSION -> liftSuspension.lift(contested.subjectId(), decidedBy, explanation);
            }
        }
        outbox.append(new AppealDecided(
                ids.next(),
                clock.instant(),
                over.appealId(),
                over.workerId(),
                contested.against(),
                contested.subjectId(),
                outcome,
                decidedBy));
    }

    /** Whatever was decided about the answer since she appealed: to decide anew is no way around an appeal. */
    private void use(UUID assignmentId, String decidedBy, String explanation) {
        if (!reassessAnswer.find(assignmentId).map(AssessedAnswer::used).orElseThrow()) {
            reassessAnswer.reassess(assignmentId, Judgement.used(new Grounds(explanation, List.of())), decidedBy);
        }
    }
}
