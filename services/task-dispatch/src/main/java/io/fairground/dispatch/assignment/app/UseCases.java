package io.fairground.dispatch.assignment.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.app.desk.Admission;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Storage;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.question.app.CheckAnswer;
import io.fairground.kernel.Ids;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.trace.TraceOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What a worker can do, put together without a container: for who measures it alone, without HTTP.
 *
 * @param counter closed by whoever opened it
 */
public record UseCases(
        TakeAssignment take, SubmitAnswer submit, ReturnAssignment giveBack, KeepLease keep, Counter counter)
        implements AutoCloseable {

    private static final int EXPIRE_BATCH = 500;
    private static final int LENGTHS_MAX = 10;
    private static final Duration LATE_MAX = Duration.ofHours(1);
    private static final Duration IDLE_CUT = Duration.ofSeconds(60);

    /**
     * Opens the counter.
     *
     * @param jobs reads a job
     * @param admission who may work on it
     * @param handMax how many tasks a worker may hold
     */
    public static UseCases over(
            Storage storage,
            Assignments assignments,
            LateAnswers lateAnswers,
            Function<UUID, Optional<Job>> jobs,
            Admission admission,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            RandomGenerator random,
            int desks,
            int handMax) {
        var known = new KnownJobs(jobs);
        var events = new EventJson(json);
        var counter = new Counter(storage, known::find, admission, events, ids, clock, random, handMax, () -> {});
        var items = new KnownItems(assignments);
        var standings = new Standings(storage);
        var wishes = new Wishes(assignments, known);
        var held = new HeldAssignments(counter, storage, clock);
        var trace = TraceOfWork.outsideRequests();
        var limits = limits(desks, handMax);
        var take = new TakeAssignment(counter, storage, wishes, standings, known, items, trace, clock, limits);
        var leaseRules = new LeaseRules(known, limits);
        var judge = new JudgeAnswer(known, items, new CheckAnswer(json), leaseRules);
        var late = new TakeLateAnswer(counter, lateAnswers, standings, judge, events, trace, ids, clock);
        var submit = new SubmitAnswer(
                counter, held, take, wishes, standings, late, judge, leaseRules, events, json, trace, ids, clock);
        var giveBack = new ReturnAssignment(counter, held, assignments, known, standings, events, trace, ids, clock);
        var keep = new KeepLease(counter, held, standings, leaseRules, trace, clock);
        counter.open(assignments.live(), desks);
        return new UseCases(take, submit, giveBack, keep, counter);
    }

    private static AssignmentConfig limits(int desks, int handMax) {
        return new AssignmentConfig() {
            @Override
            public int perWorker() {
                return handMax;
            }

            @Override
            public int lengthsMax() {
                return LENGTHS_MAX;
            }

            @Override
            public Duration lateMax() {
                return LATE_MAX;
            }

            @Override
            public Duration idleCut() {
                return IDLE_CUT;
            }

            @Override
            public int expireBatch() {
                return EXPIRE_BATCH;
            }

            @Override
            public int desks() {
                return desks;
            }
        };
    }

    @Override
    public void close() {
        counter.close();
    }
}
