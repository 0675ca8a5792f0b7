package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.bench.platform.ScratchTopics;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Sends the answers of one job, and waits until the service has said what they come to. */
final class ServiceLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final ScratchTopics topics;
    private final EventSender sender;
    private final AnswerStream answers;

    ServiceLoad(ScratchTopics topics, EventSender sender, AnswerStream answers) {
        this.topics = topics;
        this.sender = sender;
        this.answers = answers;
    }

    /**
     * @param answers sent
     * @param sentPerSecond how fast they were sent
     * @param assessedPerSecond how fast they were dealt with, from the first sent to the last of which that was heard
     * @param fromAcknowledged nanoseconds from Kafka's receipt of a task's last answer to the reading of its label
     * @param fromDue the same from when the schedule had that answer sent: the wait for the sender is in it
     * @param unresolved tasks that had all their answers and about which nothing was said in time
     */
    record Outcome(
            int answers,
            double sentPerSecond,
            double assessedPerSecond,
            Histogram fromAcknowledged,
            Histogram fromDue,
            int unresolved) {

        double millisAt(double percentile) {
            return fromAcknowledged.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** At a fixed schedule, whatever the service does: one that is late is sent at once, and none is left out. */
    Outcome atRate(int perSecond, Duration time) {
        return run((int) (perSecond * time.toSeconds()), TimeUnit.SECONDS.toNanos(1) / (double) perSecond);
    }

    /** As fast as Kafka takes them. */
    Outcome backlog(int count) {
        return run(count, 0);
    }

    private Outcome run(int count, double gapNanos) {
        try (var heard = new Announcements(topics)) {
            var began = System.nanoTime();
            for (var i = 0; i < count; i++) {
                sendAt(began + (long) (i * gapNanos), heard);
            }
            sender.flush();
            var sentAt = System.nanoTime();
            awaitAll(count, heard);
            heard.requireListening();
            return outcome(count, began, sentAt, heard);
        }
    }

    private void sendAt(long due, Announcements heard) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        heard.takeRequests().forEach(request -> answers.ask(request.taskId(), request.additional()));
        var answer = answers.next();
        answer.task().due(due);
        sender.send(answer.event(), answer.task()::acknowledged);
    }

    /** Requests that come now are heard and not answered: their tasks are not complete any more. */
    private void awaitAll(int count, Announcements heard) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            heard.takeRequests().forEach(request -> answers.ask(request.taskId(), request.additional()));
            if (heard.assessed() >= count && unresolved(heard) == 0) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        } while (System.nanoTime() < deadline);
        if (heard.assessed() < count) {
            throw new BenchException("of %,d answers only %,d were assessed within %d s"
                    .formatted(count, heard.assessed(), PATIENCE.toSeconds()));
        }
    }

    private int unresolved(Announcements heard) {
        return (int) answers.tasks().stream()
                .filter(task -> task.complete() && !heard.resolvedAt().containsKey(task.id))
                .count();
    }

    /** What was never said counts as said when the patience was over: leaving it out would flatter. */
    private Outcome outcome(int count, long began, long sentAt, Announcements heard) {
        var fromAcknowledged = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
        var fromDue = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
        var now = System.nanoTime();
        for (var task : answers.tasks()) {
            if (task.complete()) {
                var resolved = heard.resolvedAt().getOrDefault(task.id, now);
                fromAcknowledged.recordValue(Math.max(0, resolved - task.acknowledgedAt()));
                fromDue.recordValue(Math.max(0, resolved - task.dueAt()));
            }
        }
        return new Outcome(
                count,
                perSecond(count, sentAt - began),
                perSecond(count, heard.lastAssessedAt() - began),
                fromAcknowledged,
                fromDue,
                unresolved(heard));
    }

    private static double perSecond(int count, long nanos) {
        return count / (nanos / 1e9);
    }
}
