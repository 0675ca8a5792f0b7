package io.fairground.dispatch.assignment;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One worker's lease on one task, and what became of it.
 *
 * @param epoch fencing token: a write that names another one comes too late
 * @param region where she worked when she took it
 * @param price what the offer valid then pays
 */
public record Assignment(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        long epoch,
        Region region,
        Level level,
        Money price,
        Instant leasedAt,
        Instant expiresAt,
        State state) {

    /** What became of the lease. */
    public sealed interface State {
        /** She may still answer, until it expires. */
        record Leased() implements State {}

        /** @param activeMillis null where nobody recorded it */
        record Submitted(
                Map<String, Object> answer,
                long wallMillis,
                @Nullable Long activeMillis,
                TimeBasis timeBasis) implements State {}

        record Returned() implements State {}

        record Expired() implements State {}
    }

    /** What happens to a write. */
    public sealed interface Decision {
        record Granted() implements Decision {}

        /** The same was done before: the answer to it is the same, too. */
        record Repeated() implements Decision {}

        /** @param earlier what was submitted first and stands */
        record AnsweredAlready(State.Submitted earlier) implements Decision {}

        /** The lease has ended, and not long ago. */
        record CameLate() implements Decision {}

        record LeaseLost() implements Decision {}
    }

    /** @param lateMax how long after its end a lease still leads to an answer */
    public Decision submit(long namedEpoch, Map<String, Object> answer, Instant now, Duration lateMax) {
        return switch (state) {
            case State.Leased _ -> holds(namedEpoch, now) ? new Decision.Granted() : late(namedEpoch, now, lateMax);
            case State.Submitted earlier
            when namedEpoch == epoch && earlier.answer().equals(answer) -> new Decision.Repeated();
            case State.Submitted earlier -> new Decision.AnsweredAlready(earlier);
            case State.Expired _ -> late(namedEpoch, now, lateMax);
            case State.Returned _ -> new Decision.LeaseLost();
        };
    }

    private Decision late(long namedEpoch, Instant now, Duration lateMax) {
        return namedEpoch == epoch && now.isBefore(expiresAt.plus(lateMax))
                ? new Decision.CameLate()
                : new Decision.LeaseLost();
    }

    public Decision giveBack(long namedEpoch, Instant now) {
        return switch (state) {
            case State.Leased _ -> holds(namedEpoch, now) ? new Decision.Granted() : new Decision.LeaseLost();
            case State.Submitted earlier -> new Decision.AnsweredAlready(earlier);
            case State.Returned _ -> namedEpoch == epoch ? new Decision.Repeated() : new Decision.LeaseLost();
            case State.Expired _ -> new Decision.LeaseLost();
        };
    }

    /** A sign that she is at work. */
    public Decision beat(long namedEpoch, Instant now) {
        return switch (state) {
            case State.Leased _ -> holds(namedEpoch, now) ? new Decision.Granted() : new Decision.LeaseLost();
            case State.Submitted earlier -> new Decision.AnsweredAlready(earlier);
            case State.Returned _, State.Expired _ -> new Decision.LeaseLost();
        };
    }

    /** Hers for another length from now on, but no longer than the longest; never shorter than before. */
    Assignment extended(Instant now, LeaseTimes times) {
        var end = earlier(now.plus(times.length()), leasedAt.plus(times.longest()));
        return end.isAfter(expiresAt) ? expiringAt(end) : this;
    }

    /** The same task under the same promise, in another seat. */
    public Assignment anew(UUID id, Seat seat, Instant now, int leaseSeconds) {
        return new Assignment(
                id,
                jobId,
                seat.taskId(),
                workerId,
                seat.epoch(),
                region,
                level,
                price,
                leasedAt,
                now.plusSeconds(leaseSeconds),
                new State.Leased());
    }

    private Assignment expiringAt(Instant end) {
        return new Assignment(assignmentId, jobId, taskId, workerId, epoch, region, level, price, leasedAt, end, state);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Whether she still holds it; the moment it expires is already too late. */
    public boolean isLive(Instant now) {
        return state instanceof State.Leased && now.isBefore(expiresAt);
    }

    /** By the server's clock, from lease to {@code now}. */
    public long wallMillis(Instant now) {
        return Math.max(0, Duration.between(leasedAt, now).toMillis());
    }

    private boolean holds(long namedEpoch, Instant now) {
        return namedEpoch == epoch && isLive(now);
    }
}
