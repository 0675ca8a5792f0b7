package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.dispatch.assignment.Lease;
import io.fairground.dispatch.assignment.app.GivenAnswer;
import io.fairground.dispatch.assignment.app.Submission;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.dispatch.assignment.app.UseCases;
import io.fairground.dispatch.assignment.app.Wish;
import io.fairground.kernel.Ids;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A worker whose client does whatever clients do: it answers, asks again whoever is there when it hears nothing, sends things twice,
 * holds on, gives back, skips, lies about its epoch, and comes back with an answer long after the lease.
 */
final class ChaosWorker {

    private static final int ATTEMPTS_MAX = 200;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int FORGOTTEN_MAX = 20;

    private final Replicas replicas;
    private final UUID workerId;
    private final UUID jobId;
    private final Ids ids;
    private final SplittableRandom random;
    private final List<Lease> held = new ArrayList<>();
    private final List<Lease> forgotten = new ArrayList<>();
    private final List<UUID> acknowledged = new ArrayList<>();
    private int lies;
    private int taken;

    ChaosWorker(Replicas replicas, UUID workerId, UUID jobId, Ids ids, SplittableRandom random) {
        this.replicas = replicas;
        this.workerId = workerId;
        this.jobId = jobId;
        this.ids = ids;
        this.random = random;
    }

    /** Assignments whose answers were acknowledged. */
    List<UUID> acknowledged() {
        return acknowledged;
    }

    /** Answers with a wrong epoch that were accepted. */
    int lies() {
        return lies;
    }

    /** @return how many tasks she was given */
    int step() {
        taken = 0;
        var lease = held.isEmpty() ? null : held.remove(random.nextInt(held.size()));
        var dice = random.nextInt(100);
        if (lease == null || dice < 15) {
            keep(lease);
            take();
        } else if (dice < 60) {
            answer(lease);
        } else if (dice < 68) {
            unanswered(use -> use.giveBack().giveBack(workerId, lease.assignmentId(), lease.epoch(), "chaos"));
        } else if (dice < 74) {
            unanswered(use -> use.giveBack().skip(workerId, lease.assignmentId(), lease.epoch()));
        } else if (dice < 82) {
            unanswered(use -> use.keep().beat(workerId, lease.assignmentId(), lease.epoch(), random.nextInt(3)));
            keep(lease);
        } else if (dice < 86) {
            lie(lease);
            keep(lease);
        } else if (forgotten.size() < FORGOTTEN_MAX) {
            forgotten.add(lease);
        } else {
            answer(forgotten.remove(random.nextInt(forgotten.size())));
        }
        return taken;
    }

    private void keep(@Nullable Lease lease) {
        if (lease != null) {
            held.add(lease);
        }
    }

    private void take() {
        var wish = wish();
        var taking = asked(use -> use.take().take(workerId, wish));
        if (taking instanceof Taking.Taken(Lease lease, var _, var _)) {
            held.add(lease);
            taken++;
        }
    }

    /** Sometimes twice, as after a reply that was lost. */
    private void answer(Lease lease) {
        var given = new GivenAnswer(
                lease.assignmentId(),
                lease.epoch(),
                answerOf(lease),
                null,
                null,
                null,
                random.nextBoolean() ? wish() : null);
        var submission = asked(use -> use.submit().submit(workerId, given));
        if (random.nextInt(4) == 0) {
            submission = asked(use -> use.submit().submit(workerId, given));
        }
        if (submission != null) {
            acknowledged.add(lease.assignmentId());
            var next = submission.next();
            if (next != null) {
                held.add(next.lease());
                taken++;
            }
        }
    }

    private void lie(Lease lease) {
        var given = new GivenAnswer(lease.assignmentId(), lease.epoch() + 1, answerOf(lease), null, null, null, null);
        Submission accepted = asked(use -> use.submit().submit(workerId, given));
        lies += accepted == null ? 0 : 1;
    }

    private void unanswered(Function<UseCases, Object> call) {
        asked(call);
    }

    /** @return null when it was refused */
    private <T> @Nullable T asked(Function<UseCases, T> call) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return call.apply(replicas.any(random));
            } catch (ProblemException refused) {
                if (refused.type() != CommonProblem.UNAVAILABLE) {
                    return null;
                }
                Market.pause(PAUSE);
            } catch (RuntimeException unknown) {
                Market.pause(PAUSE); // the connection broke: done or not, a repeat will tell
            }
        }
        throw new BenchException("nobody answered " + ATTEMPTS_MAX + " times");
    }

    private static Map<String, Object> answerOf(Lease lease) {
        return Map.of("label", Market.CHOICES.get((int) (lease.epoch() % Market.CHOICES.size())));
    }

    private Wish wish() {
        return new Wish(ids.next(), jobId, null);
    }
}
