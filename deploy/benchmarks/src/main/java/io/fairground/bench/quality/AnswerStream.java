package io.fairground.bench.quality;

import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one job as a crowd of {@value #WORKERS} gives them, {@value #ACCURACY} of them right: {@value #OPEN} tasks
 * are open at a time, so the answers of one task come apart, among those of others. An answer the service has asked for is
 * given before those that were planned. No worker answers a task twice.
 */
final class AnswerStream {

    static final int WORKERS = 200;
    static final double ACCURACY = 0.85;
    static final int OPEN = 500;

    private static final List<String> CHOICES = List.of("cat", "dog", "neither");
    private static final Region REGION = Region.of("US");
    private static final Money PRICE = new Money(50, "USD");
    private static final int EXPECTED_SECONDS = 30;

    private final JobSubmitted job;
    private final Ids ids;
    private final Clock clock;
    private final SplittableRandom random;
    private final List<UUID> workers;
    private final List<OpenTask> open = new ArrayList<>();
    private final Map<UUID, OpenTask> tasks = new HashMap<>();
    private final ArrayDeque<OpenTask> asked = new ArrayDeque<>();

    private AnswerStream(JobSubmitted job, Ids ids, Clock clock, SplittableRandom random) {
        this.job = job;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.workers = Stream.generate(ids::next).limit(WORKERS).toList();
    }

    /** Of a job whose tasks are labelled by majority, once each has three answers. */
    static AnswerStream majority(int answers, Ids ids, Clock clock, SplittableRandom random) {
        var job = job(answers / 3, 3, 3, ResolutionMethod.MAJORITY, null, ids, clock);
        return new AnswerStream(job, ids, clock, random);
    }

    /** Of a job whose tasks get two to five answers, as the service asks for them until it is 95 % sure. */
    static AnswerStream dynamic(int answers, Ids ids, Clock clock, SplittableRandom random) {
        var stopping = new Stopping(0.95, null);
        var job = job(answers / 2, 2, 5, ResolutionMethod.DAWID_SKENE, stopping, ids, clock);
        return new AnswerStream(job, ids, clock, random);
    }

    private static JobSubmitted job(
            int tasks,
            int overlap,
            int maxOverlap,
            ResolutionMethod method,
            @Nullable Stopping stopping,
            Ids ids,
            Clock clock) {
        return new JobSubmitted(
                ids.next(),
                clock.instant(),
                ids.next(),
                "bench",
                "Benchmark",
                ids.next(),
                1,
                ids.next(),
                1,
                QuestionKind.LABEL,
                CHOICES,
                tasks,
                overlap,
                maxOverlap,
                EXPECTED_SECONDS,
                method,
                null,
                List.of(),
                stopping,
                null,
                null,
                null,
                null);
    }

    JobSubmitted job() {
        return job;
    }

    /** @param event of the task */
    record Answer(OpenTask task, AssignmentSubmitted event) {}

    Answer next() {
        var task = asked.isEmpty() ? planned() : asked.remove();
        return new Answer(task, event(task, task.give()));
    }

    private OpenTask planned() {
        while (open.size() < OPEN) {
            open.add(newTask());
        }
        var place = random.nextInt(open.size());
        var task = open.get(place);
        if (task.remaining() == 1) {
            open.set(place, newTask());
        }
        return task;
    }

    private OpenTask newTask() {
        var task = new OpenTask(
                ids.next(),
                ids.next(),
                tasks.size(),
                random.nextInt(WORKERS),
                random.nextInt(CHOICES.size()),
                job.overlap());
        tasks.put(task.id, task);
        return task;
    }

    /** The service wants so many more answers for a task that has all that were planned. */
    void ask(UUID taskId, int additional) {
        var task = tasks.get(taskId);
        if (task != null) {
            task.ask(additional);
            for (var i = 0; i < additional; i++) {
                asked.add(task);
            }
        }
    }

    /** Every task that has been sent an answer, or is about to be. */
    Collection<OpenTask> tasks() {
        return tasks.values();
    }

    private AssignmentSubmitted event(OpenTask task, int turn) {
        var now = clock.instant();
        var choice = CHOICES.get(choice(task.truth));
        return new AssignmentSubmitted(
                ids.next(),
                now,
                ids.next(),
                job.jobId(),
                task.id,
                task.itemId,
                "item-%07d".formatted(task.number),
                workers.get((task.firstWorker + turn) % WORKERS),
                1,
                REGION,
                Level.RATER,
                PRICE,
                job.questionKind(),
                Map.of("choice", choice),
                choice,
                leasedAt(now),
                now,
                EXPECTED_SECONDS * 1000L,
                EXPECTED_SECONDS * 1000L,
                TimeBasis.MEASURED,
                null,
                null,
                null);
    }

    private static Instant leasedAt(Instant submittedAt) {
        return submittedAt.minusSeconds(EXPECTED_SECONDS);
    }

    private int choice(int truth) {
        return random.nextDouble() < ACCURACY
                ? truth
                : (truth + 1 + random.nextInt(CHOICES.size() - 1)) % CHOICES.size();
    }
}
