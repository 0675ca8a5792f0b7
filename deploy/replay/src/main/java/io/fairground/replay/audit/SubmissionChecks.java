package io.fairground.replay.audit;

import io.fairground.replay.audit.Facts.Answer;
import io.fairground.replay.audit.Facts.Assignment;
import io.fairground.replay.audit.Finding.Search;
import io.fairground.replay.run.Acknowledgement;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** I1: an acknowledged submission exists exactly once, whatever crashes after the acknowledgement. */
final class SubmissionChecks {

    private static final String I1 = "I1";

    private SubmissionChecks() {}

    static List<Finding> of(Facts facts) {
        return List.of(
                acknowledgedIsStored(facts),
                acknowledgedIsAnnouncedOnce(facts),
                acknowledgedIsJudgedOnce(facts),
                storedIsAnnouncedOnce(facts),
                announcedIsStored(facts));
    }

    private static Finding acknowledgedIsStored(Facts facts) {
        var search = new Search(I1, "acknowledged submissions stand in task-dispatch");
        var stored = new HashMap<UUID, Assignment>();
        facts.dispatch().assignments().forEach(assignment -> stored.put(assignment.assignmentId(), assignment));
        for (var acknowledged : distinct(facts)) {
            var assignment = stored.get(acknowledged.assignmentId());
            search.examine();
            if (assignment == null) {
                search.violation(acknowledged.assignmentId(), "was acknowledged and is gone");
            } else if (!assignment.isAnswered()) {
                search.violation(acknowledged.assignmentId(), "was acknowledged and is " + assignment.state());
            } else if (!assignment.itemKey().equals(acknowledged.itemKey())
                    || !assignment.jobId().equals(acknowledged.jobId())) {
                search.violation(
                        acknowledged.assignmentId(),
                        "was acknowledged for item " + acknowledged.itemKey() + " and is stored for "
                                + assignment.itemKey());
            }
        }
        return search.finding();
    }

    private static Finding acknowledgedIsAnnouncedOnce(Facts facts) {
        var search = new Search(I1, "acknowledged submissions are announced by exactly one event");
        var announced = Counts.of(facts.eventsOf("assignment-submitted"), LoggedEvent::assignmentId);
        for (var acknowledged : inTime(facts)) {
            var count = announced.of(acknowledged.assignmentId());
            search.require(count == 1, acknowledged.assignmentId(), "has " + count + " AssignmentSubmitted events");
        }
        return search.finding();
    }

    private static Finding acknowledgedIsJudgedOnce(Facts facts) {
        var search = new Search(I1, "acknowledged submissions are one answer in quality-control");
        var answers = Counts.of(facts.answers(), Answer::assignmentId);
        for (var acknowledged : inTime(facts)) {
            var count = answers.of(acknowledged.assignmentId());
            search.require(count == 1, acknowledged.assignmentId(), "has " + count + " answers in quality-control");
        }
        return search.finding();
    }

    /** Also those the client never heard about: a crash may eat the acknowledgement, not the submission. */
    private static Finding storedIsAnnouncedOnce(Facts facts) {
        var search = new Search(I1, "stored submissions are announced by exactly one event");
        var announced = Counts.of(facts.eventsOf("assignment-submitted"), LoggedEvent::assignmentId);
        facts.dispatch().assignments().stream().filter(Assignment::isSubmitted).forEach(assignment -> {
            var count = announced.of(assignment.assignmentId());
            search.require(count == 1, assignment.assignmentId(), "has " + count + " events");
        });
        return search.finding();
    }

    private static Finding announcedIsStored(Facts facts) {
        var search = new Search(I1, "announced submissions are stored, and answers were announced");
        var stored = facts.dispatch().assignments().stream()
                .filter(Assignment::isSubmitted)
                .map(Assignment::assignmentId)
                .collect(Collectors.toSet());
        for (var event : facts.eventsOf("assignment-submitted")) {
            search.require(stored.contains(event.assignmentId()), event.assignmentId(), "was announced, not stored");
        }
        for (var answer : facts.answers()) {
            search.require(stored.contains(answer.assignmentId()), answer.assignmentId(), "is judged, not stored");
        }
        return search.finding();
    }

    /** A resumed client may have logged the same acknowledgement again. */
    private static List<Acknowledgement> distinct(Facts facts) {
        return facts.acknowledged().stream().distinct().toList();
    }

    /** What came late is announced and judged under the id it was taken as, or not at all. */
    private static List<Acknowledgement> inTime(Facts facts) {
        var late = facts.dispatch().assignments().stream()
                .filter(Assignment::isAnsweredLate)
                .map(Assignment::assignmentId)
                .collect(Collectors.toSet());
        return distinct(facts).stream()
                .filter(acknowledged -> !late.contains(acknowledged.assignmentId()))
                .toList();
    }
}
