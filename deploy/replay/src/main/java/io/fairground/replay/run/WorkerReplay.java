package io.fairground.replay.run;

import io.fairground.replay.client.Identity;
import io.fairground.replay.client.Refusal;
import io.fairground.replay.client.TaskDispatch;
import io.fairground.replay.client.TaskDispatch.AnswerRequest;
import io.fairground.replay.client.TaskDispatch.AssignmentView;
import io.fairground.replay.client.TaskDispatch.LeaseRequest;
import io.fairground.replay.client.TaskDispatch.Next;
import io.fairground.replay.crowd.RecordedAnswer;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One worker at her recorded work: she takes a task, submits what she once answered, and takes the next in the same
 * call, until her wishes or the tasks end.
 */
final class WorkerReplay {

    /** How long an expired lease may stand in the way before it is swept. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOST_MAX = 1_000;

    private final TaskDispatch dispatch;
    private final Identity identity;
    private final UUID jobId;
    private final String answerField;
    private final Map<String, RecordedAnswer> answers;
    private final Iterator<Wish> wishes;
    private final Function<String, UUID> ids;
    private final Acknowledged acknowledged;
    private @Nullable Wish upcoming;
    private int lost;

    /**
     * A task she is going to take.
     *
     * @param name makes the assignment's id, so that a resumed run asks under the same id
     * @param itemKey the very item; {@code null} for whatever dispatch gives her
     */
    record Wish(String name, @Nullable String itemKey) {}

    /** Hears of each acknowledged submission, before she goes on. */
    @FunctionalInterface
    interface Acknowledged {
        void submission(UUID assignmentId, String itemKey);
    }

    /** @param answerField the one field of an answer: {@code choice} or {@code label} */
    WorkerReplay(
            TaskDispatch dispatch,
            Identity identity,
            UUID jobId,
            String answerField,
            Map<String, RecordedAnswer> answers,
            Iterator<Wish> wishes,
            Function<String, UUID> ids,
            Acknowledged acknowledged) {
        this.dispatch = dispatch;
        this.identity = identity;
        this.jobId = jobId;
        this.answerField = answerField;
        this.answers = answers;
        this.wishes = wishes;
        this.ids = ids;
        this.acknowledged = acknowledged;
    }

    void run() {
        advance();
        for (var lease = leaseUpcoming(); lease.isPresent(); ) {
            lease = submit(lease.get());
        }
    }

    private void advance() {
        upcoming = wishes.hasNext() ? wishes.next() : null;
    }

    /** Passes over items that turn out to be answered already: a killed client had not logged them. */
    private Optional<AssignmentView> leaseUpcoming() {
        for (var wish = upcoming; wish != null; wish = upcoming) {
            advance();
            var lease = lease(wish);
            if (lease.isPresent() || wish.itemKey() == null) {
                return lease;
            }
        }
        return Optional.empty();
    }

    private Optional<AssignmentView> lease(Wish wish) {
        var name = wish.name();
        var wasHers = false;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var lease = dispatch.lease(identity, ids.apply(name), new LeaseRequest(jobId, wish.itemKey()));
                if (lease.isPresent() || wish.itemKey() == null) {
                    return lease;
                }
                if (System.nanoTime() > deadline) {
                    return unobtainable(wish, wasHers);
                }
                pause();
            } catch (Refusal refusal) {
                name = nextName(wish, refusal);
                wasHers = true;
            }
        }
    }

    private Optional<AssignmentView> unobtainable(Wish wish, boolean wasHers) {
        if (wasHers) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                identity.username() + " did not get her item " + wish.itemKey() + " of job " + jobId);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A lease that ran out while a service was away is gone for good; the task is taken anew under another id. */
    private String nextName(Wish wish, Refusal refusal) {
        if (!isOver(refusal) || lost >= LOST_MAX) {
            throw refusal;
        }
        return wish.name() + "/again-" + ++lost;
    }

    private static boolean isOver(Refusal refusal) {
        return refusal.problem().equals("lease-lost") || refusal.problem().equals("assignment-over");
    }

    private Optional<AssignmentView> submit(AssignmentView lease) {
        var recorded = answers.get(lease.itemKey());
        if (recorded == null) {
            throw new IllegalStateException(identity.username() + " was given " + lease.itemKey()
                    + ", which she never answered, as assignment " + lease.assignmentId());
        }
        try {
            var done = dispatch.answer(identity, lease.assignmentId(), request(lease, recorded));
            acknowledged.submission(lease.assignmentId(), lease.itemKey());
            if (done.next() == null) {
                return leaseUpcoming();
            }
            advance();
            return Optional.of(done.next());
        } catch (Refusal refusal) {
            var again = new Wish(lease.assignmentId().toString(), upcomingIsChosen() ? lease.itemKey() : null);
            var found = lease(new Wish(nextName(again, refusal), again.itemKey()));
            return found.isPresent() ? found : leaseUpcoming();
        }
    }

    /** The last item of chosen ones has nothing upcoming; it was chosen all the same. */
    private boolean upcomingIsChosen() {
        var wish = upcoming;
        return wish == null || wish.itemKey() != null;
    }

    private AnswerRequest request(AssignmentView lease, RecordedAnswer recorded) {
        var wish = upcoming;
        var next = wish == null ? null : new Next(ids.apply(wish.name()), jobId, wish.itemKey());
        return new AnswerRequest(lease.epoch(), Map.of(answerField, recorded.choice()), recorded.seconds(), next);
    }
}
