package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.LateAnswer;
import io.fairground.dispatch.assignment.Lateness;
import io.fairground.dispatch.assignment.app.desk.Announcements;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Ending;
import io.fairground.dispatch.assignment.app.desk.Late;
import io.fairground.dispatch.assignment.app.desk.Request;
import io.fairground.dispatch.assignment.app.desk.Served;
import io.fairground.dispatch.assignment.app.desk.TaskWish;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.kernel.Ids;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.outbox.OutboxMessage;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.trace.TraceOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A worker answers when her lease has ended. Where the task has a free slot, the answer is taken as an assignment of its own, at
 * the price and from the time of the first one; where it has not, it is kept and paid. Her work is never for nothing.
 */
@ApplicationScoped
class TakeLateAnswer {

    private final Counter counter;
    private final LateAnswers lateAnswers;
    private final Standings standings;
    private final JudgeAnswer judge;
    private final EventJson events;
    private final TraceOfWork trace;
    private final Ids ids;
    private final Clock clock;

    TakeLateAnswer(
            Counter counter,
            LateAnswers lateAnswers,
            Standings standings,
            JudgeAnswer judge,
            EventJson events,
            TraceOfWork trace,
            Ids ids,
            Clock clock) {
        this.counter = counter;
        this.lateAnswers = lateAnswers;
        this.standings = standings;
        this.judge = judge;
        this.events = events;
        this.trace = trace;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Safe to repeat with the same answer.
     *
     * @param answerJson the answer as JSON
     * @return nothing when another request answered it in the meantime: what that means is decided anew
     * @throws ProblemException {@code answer-already-given}, {@code lease-lost}, and those of {@link JudgeAnswer}
     */
    Optional<LateAnswer> take(HeldAssignment of, GivenAnswer given, String answerJson) {
        var earlier = lateAnswers.find(given.assignmentId());
        if (earlier.isPresent()) {
            return Optional.of(requireSame(earlier.get(), given));
        }
        if (lateAnswers.isSuperseded(of)) {
            throw new ProblemException(
                    AssignmentProblem.LEASE_LOST, "you were given the task again since, or have answered it");
        }
        var now = clock.instant();
        var judged = judge.judge(of, given, now);
        return switch (serve(of, judged, answerJson, now)) {
            case Served.ChangedBefore _ -> Optional.empty();
            case Served.Done(Served.Task.Leased _) ->
                Optional.of(new LateAnswer(given.assignmentId(), judged.answer(), Lateness.TAKEN));
            case Served.Done _ -> keep(of, judged, answerJson, now);
        };
    }

    private static LateAnswer requireSame(LateAnswer earlier, GivenAnswer given) {
        if (earlier.answer().answer().equals(given.answer())) {
            return earlier;
        }
        throw new ProblemException(
                AssignmentProblem.ANSWER_ALREADY_GIVEN, "the first answer stands, and it was another one");
    }

    private Served serve(HeldAssignment of, JudgeAnswer.Judged judged, String answerJson, Instant now) {
        var assignment = of.assignment();
        var wish = new TaskWish(ids.next(), assignment.jobId(), of.seat().position(), 1);
        var late = new Late(of, anew -> ending(anew, judged, answerJson, now));
        return counter.serve(Request.late(standings.of(assignment.workerId()), late, wish, trace.current(), now));
    }

    private Ending ending(HeldAssignment anew, JudgeAnswer.Judged judged, String answerJson, Instant now) {
        var announcement = Announcements.submitted(
                ids.next(), anew, judged.itemKey(), judged.kind(), judged.checked(), judged.answer(), now);
        return new Ending(
                anew,
                EndKind.SUBMITTED,
                now,
                judged.answer(),
                answerJson,
                null,
                OutboxMessage.of(announcement, events, trace.current()));
    }

    private Optional<LateAnswer> keep(HeldAssignment of, JudgeAnswer.Judged judged, String answerJson, Instant now) {
        UUID assignmentId = of.assignment().assignmentId();
        var surplus = new LateAnswer(assignmentId, judged.answer(), Lateness.SURPLUS);
        var announcement = Announcements.surplus(ids.next(), of.assignment(), judged.answer(), now);
        if (!lateAnswers.keep(of, surplus, answerJson, now, OutboxMessage.of(announcement, events, trace.current()))) {
            return Optional.empty();
        }
        // As it was read, the page would give her the task again.
        counter.book().forget(PageId.at(of.assignment().jobId(), of.seat().position()));
        return Optional.of(surplus);
    }
}
