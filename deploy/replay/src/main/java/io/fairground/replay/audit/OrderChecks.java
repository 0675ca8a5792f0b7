package io.fairground.replay.audit;

import io.fairground.replay.audit.Facts.Answer;
import io.fairground.replay.audit.Finding.Search;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** I5: events of one key are written in order, and applied once. */
final class OrderChecks {

    private static final String I5 = "I5";
    private static final Set<String> ENDS = Set.of("assignment-submitted", "assignment-returned", "assignment-expired");

    /** What may follow what, on the topics of a job. */
    private static final Map<String, List<String>> JOB_STEPS = Map.of(
            "dispatch.jobs.v1", List.of("job-submitted", "job-opened", "job-collected"),
            "payment.jobs.v1", List.of("job-funded", "job-settled"));

    private OrderChecks() {}

    static List<Finding> of(Facts facts) {
        return List.of(
                epochsRise(facts),
                assignmentsEndOnce(facts),
                jobsStepForward(facts),
                revisionsRise(facts),
                answersAreCollectedOnce(facts),
                lastAssessmentStands(facts),
                nothingIsLeftOver(facts),
                appliedByAll(facts));
    }

    private static Finding epochsRise(Facts facts) {
        var search = new Search(I5, "epochs rise with each lease of a slot");
        var slots = new HashMap<UUID, Integer>();
        facts.dispatch().assignments().forEach(stored -> slots.put(stored.assignmentId(), stored.slot()));
        var last = new HashMap<Slot, Long>();
        for (var event : facts.eventsOf("assignment-leased")) {
            var slot = new Slot(event.key(), slots.getOrDefault(event.assignmentId(), -1));
            var before = last.put(slot, event.epoch());
            search.require(
                    before == null || before < event.epoch(),
                    event.key(),
                    "epoch " + event.epoch() + " came after " + before + " in event " + event.id());
        }
        return search.finding();
    }

    private record Slot(UUID taskId, int number) {}

    private static Finding assignmentsEndOnce(Facts facts) {
        var search = new Search(I5, "each assignment is leased, then ends once, under its own epoch");
        var leased = new HashMap<UUID, Long>();
        var ended = new HashSet<UUID>();
        for (var event : facts.events()) {
            if (event.is("assignment-leased")) {
                var before = leased.put(event.assignmentId(), event.epoch());
                search.require(before == null, event.assignmentId(), "was leased twice");
            } else if (ENDS.contains(event.type())) {
                var epoch = leased.get(event.assignmentId());
                search.require(
                        epoch != null && epoch == event.epoch() && ended.add(event.assignmentId()),
                        event.assignmentId(),
                        event.type() + " of epoch " + event.epoch() + " is out of order");
            }
        }
        return search.finding();
    }

    private static Finding jobsStepForward(Facts facts) {
        var search = new Search(I5, "steps of a job come in order, each once");
        JOB_STEPS.forEach((topic, steps) -> {
            var reached = new HashMap<UUID, Integer>();
            for (var event : facts.events()) {
                var step = event.topic().endsWith(topic) ? steps.indexOf(event.type()) : -1;
                if (step >= 0) {
                    var before = reached.put(event.key(), step);
                    search.require(
                            step == (before == null ? 0 : before + 1), event.key(), event.type() + " is out of order");
                }
            }
        });
        return search.finding();
    }

    private static Finding revisionsRise(Facts facts) {
        var search = new Search(I5, "revisions of a label rise");
        var last = new HashMap<UUID, Integer>();
        for (var event : facts.eventsOf("task-resolved")) {
            var revision = event.body().revision();
            var before = revision == null ? null : last.put(event.key(), revision);
            search.require(
                    revision != null && (before == null || before < revision),
                    event.key(),
                    "revision " + revision + " came after " + before);
        }
        return search.finding();
    }

    private static Finding answersAreCollectedOnce(Facts facts) {
        var search = new Search(I5, "each answer, assessment and earning has one effect in dataset");
        var stored = facts.answers().stream().map(Answer::assignmentId).toList();
        var earned =
                facts.pay().earnings().stream().map(Facts.Earning::assignmentId).toList();
        sameOnce(stored, facts.collected().answers(), "answers", search);
        sameOnce(stored, facts.collected().assessments(), "assessments", search);
        sameOnce(earned, facts.collected().earnings(), "earnings", search);
        return search.finding();
    }

    private static void sameOnce(Collection<UUID> cause, Collection<UUID> effect, String what, Search search) {
        var counts = Counts.of(effect);
        var causes = new HashSet<>(cause);
        for (var id : causes) {
            search.require(counts.of(id) == 1, id, "has " + counts.of(id) + " " + what + " in dataset");
        }
        new HashSet<>(effect)
                .stream()
                        .filter(id -> !causes.contains(id))
                        .forEach(id -> search.violation(id, what + " from nowhere"));
    }

    private static Finding lastAssessmentStands(Facts facts) {
        var search = new Search(I5, "the last assessment announced is the one that stands");
        var announced = new HashMap<UUID, String>();
        for (var event : facts.eventsOf("assignment-assessed")) {
            announced.put(event.assignmentId(), String.valueOf(event.body().outcome()));
        }
        for (var answer : facts.answers()) {
            var last = announced.get(answer.assignmentId());
            search.require(
                    answer.outcome().equals(last),
                    answer.assignmentId(),
                    "stands as " + answer.outcome() + ", announced was " + last);
        }
        return search.finding();
    }

    private static Finding nothingIsLeftOver(Facts facts) {
        var search = new Search(I5, "no dead letters, nothing unpublished");
        search.require(facts.outboxRows() == 0, "outbox", facts.outboxRows() + " events are not published");
        facts.deadLetters()
                .forEach(letter -> search.violation(
                        String.valueOf(letter.eventId()),
                        letter.service() + " " + letter.consumer() + " could not apply " + letter.type() + ": "
                                + letter.cause()));
        return search.finding();
    }

    /** Whoever has applied one event of a topic reads that topic, and must have applied all of them. */
    static Finding appliedByAll(Facts facts) {
        var search = new Search(I5, "each consumer has applied every event of its topics");
        var byTopic = facts.events().stream().collect(Collectors.groupingBy(LoggedEvent::topic));
        facts.applied()
                .forEach((consumer, applied) -> byTopic.values().forEach(events -> {
                    var missing = new ArrayList<LoggedEvent>();
                    events.stream()
                            .filter(event -> !applied.contains(event.id()))
                            .forEach(missing::add);
                    if (missing.size() < events.size()) {
                        events.forEach(_ -> search.examine());
                        missing.forEach(
                                event -> search.violation(event.id(), consumer + " has not applied " + event.type()));
                    }
                }));
        return search.finding();
    }
}
