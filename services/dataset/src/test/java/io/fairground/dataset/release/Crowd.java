package io.fairground.dataset.release;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.ItemsWithdrawn;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.Judgement;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.Offer;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.dispatch.WithdrawnItem;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.payment.JobSettled;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.JobScored;
import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.ResponsesScored;
import io.fairground.events.quality.ScoredResponse;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the other services would announce about a job that two workers, in Kenya and in the Philippines, did. */
final class Crowd {

    static final UUID GUIDELINE = UUID.fromString("0195f6a2-0000-7000-8000-00000000000a");
    static final Money PRICE = new Money(12, "USD");

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final List<Region> REGIONS = List.of(Region.of("KE"), Region.of("PH"));

    final UUID job = UUID.randomUUID();
    final List<UUID> workers = List.of(UUID.randomUUID(), UUID.randomUUID());
    final List<UUID> tasks;

    private final UUID dataset;
    private final String tenant;
    private final QuestionKind kind;
    private final List<String> labels;

    /** @param labels of the items k0, k1, ... */
    Crowd(UUID dataset, String tenant, QuestionKind kind, List<String> labels) {
        this.dataset = dataset;
        this.tenant = tenant;
        this.kind = kind;
        this.labels = labels;
        this.tasks = labels.stream().map(_ -> UUID.randomUUID()).toList();
    }

    List<Event> dispatched() {
        var events = new ArrayList<Event>();
        events.add(submitted());
        events.addAll(answers());
        events.add(new JobCollected(id(), NOW, job, 2 * tasks.size()));
        return events;
    }

    JobSubmitted submitted() {
        return new JobSubmitted(
                id(),
                NOW,
                job,
                tenant,
                "Which is better?",
                dataset,
                1,
                GUIDELINE,
                3,
                kind,
                List.of("A", "B", "tie"),
                tasks.size(),
                2,
                2,
                30,
                ResolutionMethod.MAJORITY,
                null,
                REGIONS.stream()
                        .map(region -> new Offer(region, Level.RATER, PRICE))
                        .toList(),
                null,
                null,
                null,
                null,
                null);
    }

    Event withdrawn(int task) {
        var item = new WithdrawnItem(tasks.get(task), UUID.randomUUID(), "k" + task);
        return new ItemsWithdrawn(id(), NOW, job, "the item is broken", List.of(item));
    }

    List<Event> answers() {
        return each((task, worker) -> new AssignmentSubmitted(
                id(),
                NOW,
                assignment(task, worker),
                job,
                tasks.get(task),
                UUID.randomUUID(),
                "k" + task,
                workers.get(worker),
                1,
                REGIONS.get(worker),
                Level.RATER,
                PRICE,
                kind,
                Map.of("choice", labels.get(task)),
                labels.get(task),
                NOW.minusSeconds(40),
                NOW.plusSeconds(worker),
                40_000,
                worker == 0 ? 12_345L : null,
                worker == 0 ? TimeBasis.REPLAYED : TimeBasis.NOT_RECORDED,
                null,
                null,
                null));
    }

    List<Event> assessments() {
        return each((task, worker) -> new AssignmentAssessed(
                id(),
                NOW,
                assignment(task, worker),
                job,
                tasks.get(task),
                workers.get(worker),
                worker == 0 ? Outcome.USED : Outcome.EXCLUDED,
                "rule:accept@1",
                null));
    }

    List<Event> resolved(int revision) {
        return IntStream.range(0, tasks.size())
                .mapToObj(task -> (Event) label(task, revision))
                .toList();
    }

    TaskResolved label(int task, int revision) {
        return new TaskResolved(
                id(),
                NOW,
                job,
                tasks.get(task),
                UUID.randomUUID(),
                "k" + task,
                labels.get(task),
                0.75,
                Map.of(labels.get(task), 1.0),
                "majority@1",
                2,
                revision,
                null);
    }

    Event jobResolved() {
        return new JobResolved(id(), NOW, job, "majority@1", tasks.size(), null);
    }

    List<Event> earnings() {
        return each((task, worker) -> new EarningAccrued(
                id(),
                NOW,
                assignment(task, worker),
                job,
                tasks.get(task),
                workers.get(worker),
                REGIONS.get(worker),
                PRICE,
                UUID.randomUUID()));
    }

    Event jobSettled() {
        return new JobSettled(
                id(), NOW, job, List.of(PRICE.times(2L * tasks.size())), List.of(Money.zero("USD")), 2 * tasks.size());
    }

    /** The score of the first item's A is 1 in this revision and that of its B is -1. */
    List<Event> scored(int revision) {
        var scores = List.of(score("a0", "A", revision), score("b0", "B", -revision));
        return List.of(
                new ResponsesScored(id(), NOW, job, revision, scores),
                new JobScored(id(), NOW, job, revision, 2, 2, 0, null, null));
    }

    private static ScoredResponse score(String text, String side, double score) {
        return new ScoredResponse(
                ContentId.of("P0", text),
                ContentId.of("P0"),
                "k0",
                side,
                score,
                score - 1,
                score + 1,
                0,
                1,
                2,
                2,
                1,
                2,
                List.of());
    }

    /** The same, as {@link #everythingBackwards}, if the answers named no choice: what they come to stands in {@code answer}. */
    List<Event> everythingOpen(Map<String, Object> answer) {
        return everythingBackwards().stream()
                .map(event -> switch (event) {
                    case AssignmentSubmitted given -> open(given, answer);
                    case TaskResolved label -> open(label, answer);
                    default -> event;
                })
                .toList();
    }

    private static Event open(AssignmentSubmitted given, Map<String, Object> answer) {
        return new AssignmentSubmitted(
                given.eventId(),
                given.occurredAt(),
                given.assignmentId(),
                given.jobId(),
                given.taskId(),
                given.itemId(),
                given.itemKey(),
                given.workerId(),
                given.epoch(),
                given.region(),
                given.level(),
                given.price(),
                given.questionKind(),
                answer,
                null,
                given.leasedAt(),
                given.submittedAt(),
                given.wallMillis(),
                given.activeMillis(),
                given.timeBasis(),
                Judgement.ANSWERED,
                null,
                null);
    }

    private static Event open(TaskResolved label, Map<String, Object> answer) {
        return new TaskResolved(
                label.eventId(),
                label.occurredAt(),
                label.jobId(),
                label.taskId(),
                label.itemId(),
                label.itemKey(),
                null,
                label.confidence(),
                Map.of(),
                "binary-relevance-majority@1",
                label.answerCount(),
                label.revision(),
                answer);
    }

    /** Everything, in an order nobody promised: topics overtake each other. */
    List<Event> everythingBackwards() {
        var events = new ArrayList<Event>();
        events.add(jobSettled());
        events.addAll(earnings());
        events.add(jobResolved());
        events.addAll(resolved(1));
        events.addAll(assessments());
        events.addAll(dispatched());
        return events;
    }

    private UUID assignment(int task, int worker) {
        return new UUID(tasks.get(task).getMostSignificantBits(), worker);
    }

    private interface Given {
        Event by(int task, int worker);
    }

    private List<Event> each(Given given) {
        return IntStream.range(0, tasks.size())
                .boxed()
                .flatMap(task -> IntStream.range(0, 2).mapToObj(worker -> given.by(task, worker)))
                .toList();
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
