package io.fairground.dataset.labels.app;

import io.fairground.dataset.labels.CollectedFacts;
import io.fairground.dataset.labels.CollectedFacts.NamedAnswer;
import io.fairground.dataset.labels.Milestone;
import io.fairground.dataset.labels.Pseudonyms;
import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.ItemsWithdrawn;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.payment.JobSettled;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.JobScored;
import io.fairground.events.quality.ResponsesScored;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.inbox.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what the other services announce about labels, in the transaction of the inbox. */
@ApplicationScoped
public class CollectFacts {

    private final CollectedFacts facts;

    CollectFacts(CollectedFacts facts) {
        this.facts = facts;
    }

    /** Jobs, how far they have come, and what was withdrawn from them. */
    @Transactional(TxType.MANDATORY)
    public void collectJobs(List<Event> events) {
        facts.addJobs(of(JobSubmitted.class, events));
        facts.addWithdrawals(of(ItemsWithdrawn.class, events));
        var milestones =
                events.stream().flatMap(event -> milestone(event).stream()).toList();
        facts.addMilestones(last(milestones, milestone -> List.of(milestone.jobId(), milestone.kind())));
    }

    private static List<Milestone> milestone(Event event) {
        return switch (event) {
            case JobCollected e ->
                List.of(new Milestone(e.jobId(), Milestone.Kind.COLLECTED, e.answerCount(), e.occurredAt()));
            case JobResolved e ->
                List.of(new Milestone(e.jobId(), Milestone.Kind.RESOLVED, e.taskCount(), e.occurredAt()));
            case JobSettled e ->
                List.of(new Milestone(e.jobId(), Milestone.Kind.SETTLED, e.earningCount(), e.occurredAt()));
            default -> List.of(); // the topics carry what a release does not need, too
        };
    }

    /** @throws NotYetApplicable when the job has not been heard of: its dataset's key makes the pseudonym */
    @Transactional(TxType.MANDATORY)
    public void collectAnswers(List<Event> events) {
        var answers = of(AssignmentSubmitted.class, events);
        var pseudonyms = facts.pseudonyms(
                answers.stream().map(AssignmentSubmitted::jobId).collect(Collectors.toSet()));
        facts.addAnswers(
                answers.stream().map(answer -> named(answer, pseudonyms)).toList());
    }

    private static NamedAnswer named(AssignmentSubmitted answer, Map<UUID, Pseudonyms> pseudonyms) {
        var names = pseudonyms.get(answer.jobId());
        if (names == null) {
            throw new NotYetApplicable("job " + answer.jobId() + " is not known yet");
        }
        return new NamedAnswer(answer, names.of(answer.workerId()));
    }

    @Transactional(TxType.MANDATORY)
    public void collectAssessments(List<Event> events) {
        facts.addAssessments(last(of(AssignmentAssessed.class, events), AssignmentAssessed::assignmentId));
    }

    @Transactional(TxType.MANDATORY)
    public void collectLabels(List<Event> events) {
        facts.addLabels(last(of(TaskResolved.class, events), TaskResolved::taskId));
    }

    /** Batches of a revision come before what says that it is complete. */
    @Transactional(TxType.MANDATORY)
    public void collectScores(List<Event> events) {
        facts.addScores(of(ResponsesScored.class, events));
        facts.completeScores(last(of(JobScored.class, events), JobScored::jobId));
    }

    @Transactional(TxType.MANDATORY)
    public void collectEarnings(List<Event> events) {
        facts.addEarnings(of(EarningAccrued.class, events));
    }

    private static <E> List<E> of(Class<E> type, List<Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** One of each key: a statement must not write one row twice. */
    private static <E> Collection<E> last(Collection<E> events, Function<E, Object> key) {
        var last = new LinkedHashMap<Object, E>();
        events.forEach(event -> last.put(key.apply(event), event));
        return last.values();
    }
}
