package io.fairground.quality.appeal.app;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.appeal.Appeal.Answer;
import io.fairground.quality.appeal.Appeal.Answering;
import io.fairground.quality.appeal.AppealProblem;
import io.fairground.quality.appeal.AppealedCase;
import io.fairground.quality.appeal.Appeals;
import io.fairground.quality.assessment.Judgements;
import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.Reviewer;
import io.fairground.quality.oversight.app.IdentifyReviewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A second person answers an appeal. */
@ApplicationScoped
public class AnswerAppeal {

    private final Appeals appeals;
    private final Judgements judgements;
    private final IdentifyReviewer identifyReviewer;
    private final ConcludeAppeal concludeAppeal;
    private final Clock clock;

    AnswerAppeal(
            Appeals appeals,
            Judgements judgements,
            IdentifyReviewer identifyReviewer,
            ConcludeAppeal concludeAppeal,
            Clock clock) {
        this.appeals = appeals;
        this.judgements = judgements;
        this.identifyReviewer = identifyReviewer;
        this.concludeAppeal = concludeAppeal;
        this.clock = clock;
    }

    /** Safe to repeat. */
    @Transactional
    public AppealedCase answer(UUID appealId, Login login, Answer answer) {
        var reviewer = identifyReviewer.acting(login);
        var found = appeals.find(appealId, reviewer).orElseThrow(ReadAppeals::notFound);
        var appeal = appeals.lock(appealId).orElseThrow();
        switch (appeal.answer(reviewer.decidedBy(), answer, clock.instant())) {
            case Answering.Granted(Appeal answered) -> {
                requireSecondPerson(appeal, reviewer);
                requireExplained(answer);
                concludeAppeal.conclude(answered, answer.outcome(), reviewer.decidedBy(), answer.explanation());
            }
            case Answering.Repeated _ -> {} // the answer is the same, too
            case Answering.OwnDecision _ -> throw ownDecision();
            case Answering.OverAlready _ ->
                throw new ProblemException(AppealProblem.APPEAL_OVER, "it was answered, or silence has decided");
        }
        return appeals.find(appealId, reviewer).orElse(found);
    }

    /** Nor does who decided about the same at any time before. */
    private void requireSecondPerson(Appeal appeal, Reviewer reviewer) {
        if (judgements.judgedBy(appeal.contested().subjectId(), reviewer.decidedBy())) {
            throw ownDecision();
        }
    }

    /** Whoever loses is owed as much of an explanation as was needed to decide against her in the first place. */
    private static void requireExplained(Answer answer) {
        var length = answer.explanation().codePointCount(0, answer.explanation().length());
        var least = answer.upheld() ? Grounds.EXPLANATION_MIN : 1;
        if (length < least) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the answer lacks its grounds",
                    List.of(new FieldError("/explanation", "needs at least " + least + " characters, has " + length)));
        }
    }

    private static ProblemException ownDecision() {
        return new ProblemException(AppealProblem.OWN_DECISION, "you decided what is contested");
    }
}
