package io.fairground.replay.audit;

import io.fairground.replay.audit.Facts.Answer;
import io.fairground.replay.audit.Facts.Assignment;
import io.fairground.replay.audit.Facts.Collected;
import io.fairground.replay.audit.Facts.DeadLetter;
import io.fairground.replay.audit.Facts.Dispatch;
import io.fairground.replay.audit.Facts.Earning;
import io.fairground.replay.audit.Facts.Entry;
import io.fairground.replay.audit.Facts.Pay;
import io.fairground.replay.audit.Facts.Task;
import io.fairground.replay.audit.LoggedEvent.Body;
import io.fairground.replay.run.Acknowledgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A sound little market, two tasks answered by two workers each, into which a test plants one fault. */
final class Fixtures {

    static final UUID JOB = id("job");
    static final UUID ESCROW = id("escrow");
    static final UUID PAYABLE = id("payable");

    final List<Acknowledgement> acknowledged = new ArrayList<>();
    final List<LoggedEvent> events = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final List<Assignment> assignments = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Earning> earnings = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<UUID> collectedAnswers = new ArrayList<>();
    final List<UUID> collectedAssessments = new ArrayList<>();
    final List<UUID> collectedEarnings = new ArrayList<>();
    final Map<String, Set<UUID>> applied = new HashMap<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    long outboxRows;

    Fixtures() {
        event("dispatch.jobs.v1", JOB, "job-submitted", ofJob());
        event("payment.jobs.v1", JOB, "job-funded", ofJob());
        event("dispatch.jobs.v1", JOB, "job-opened", ofJob());
        entry("reservation", "RESERVATION", 2, id("funds"), "CLIENT_FUNDS", true, 40);
        entry("reservation", "RESERVATION", 2, ESCROW, "CLIENT_ESCROW", false, 40);
        entry("deposit", "DEPOSIT", 2, id("bank"), "BANK", true, 40);
        entry("deposit", "DEPOSIT", 2, id("funds"), "CLIENT_FUNDS", false, 40);
        for (var task : List.of("first", "second")) {
            tasks.add(new Task(id(task), JOB, 2, 2));
            answered(task, "ada", 1);
            answered(task, "grace", 2);
        }
        applied.put("quality.assessments", new HashSet<>(idsOf("dispatch.assignments.v1")));
    }

    private void answered(String task, String worker, long epoch) {
        var assignment = assignment(task, worker);
        leased(task, worker, epoch);
        submitted(task, worker, epoch);
        acknowledged.add(new Acknowledgement(assignment, JOB, task, worker));
        assignments.add(stored(task, worker, epoch, "SUBMITTED"));
        answers.add(new Answer(assignment, id(task), id(worker), "USED"));
        assessed(assignment, "USED");
        paid(assignment);
        collectedAnswers.add(assignment);
        collectedAssessments.add(assignment);
        collectedEarnings.add(assignment);
    }

    void leased(String task, String worker, long epoch) {
        assignmentEvent("assignment-leased", task, worker, epoch);
    }

    void submitted(String task, String worker, long epoch) {
        assignmentEvent("assignment-submitted", task, worker, epoch);
    }

    void assignmentEvent(String type, String task, String worker, long epoch) {
        event("dispatch.assignments.v1", id(task), type, body(assignment(task, worker), id(task), id(worker), epoch));
    }

    void assessed(UUID assignment, String outcome) {
        event(
                "quality.assessments.v1",
                assignment,
                "assignment-assessed",
                new Body(assignment, JOB, null, null, null, null, null, null, null, null, outcome));
    }

    void paid(UUID assignment) {
        var transaction = id("pay " + assignment);
        earnings.add(new Earning(assignment, 10, "USD", transaction));
        entries.add(new Entry(transaction, "ACCRUAL", 2, ESCROW, "CLIENT_ESCROW", true, 10, "USD"));
        entries.add(new Entry(transaction, "ACCRUAL", 2, PAYABLE, "WORKER_PAYABLE", false, 10, "USD"));
        event(
                "payment.earnings.v1",
                assignment,
                "earning-accrued",
                new Body(assignment, JOB, null, null, null, null, null, null, null, null, null));
    }

    void entry(String transaction, String type, int lines, UUID account, String kind, boolean debit, long amount) {
        entries.add(new Entry(id(transaction), type, lines, account, kind, debit, amount, "USD"));
    }

    static Assignment stored(String task, String worker, long epoch, String state) {
        return new Assignment(
                assignment(task, worker),
                JOB,
                id(task),
                id(worker),
                task,
                0,
                epoch,
                state,
                state.equals("LEASED"),
                10,
                "USD");
    }

    void event(String topic, UUID key, String type, Body body) {
        events.add(new LoggedEvent(topic, key, id("event " + events.size()), type, body));
    }

    List<UUID> idsOf(String topic) {
        return events.stream()
                .filter(event -> event.topic().equals(topic))
                .map(LoggedEvent::id)
                .toList();
    }

    private static Body body(UUID assignment, UUID task, UUID worker, long epoch) {
        return new Body(assignment, JOB, task, worker, epoch, null, null, null, null, null, null);
    }

    private static Body ofJob() {
        return new Body(null, JOB, null, null, null, null, null, null, null, null, null);
    }

    static UUID assignment(String task, String worker) {
        return id(task + " by " + worker);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Facts facts() {
        return new Facts(
                acknowledged,
                events,
                new Dispatch(tasks, assignments),
                answers,
                new Pay(earnings, entries),
                new Collected(collectedAnswers, collectedAssessments, collectedEarnings),
                applied,
                deadLetters,
                outboxRows);
    }
}
