package io.fairground.quality.suspension;

import io.fairground.kit.problem.FieldError;
import io.fairground.quality.oversight.Grounds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker kept from work by a person. What she has earned stays hers. Immutable: each step returns the next.
 *
 * @param decidedBy the person, by pseudonym
 * @param endsAt when it ends by itself
 * @param lift how it ended before; null unless it did
 */
public record Suspension(
        UUID suspensionId,
        UUID workerId,
        Scope scope,
        Grounds grounds,
        String decidedBy,
        Instant suspendedAt,
        Instant endsAt,
        @Nullable Lift lift) {

    /** The end of a suspension before its time. */
    public record Lift(String by, Instant at, String because) {}

    /** Where a suspension stands. */
    public enum State {
        ACTIVE,
        ENDED,
        LIFTED
    }

    /**
     * What an order to suspend lacks; pointers are those of a request.
     *
     * @param longest the longest a suspension may last
     */
    public static List<FieldError> faults(Grounds grounds, Instant now, Instant endsAt, Duration longest) {
        var faults = new ArrayList<>(grounds.faults());
        if (!endsAt.isAfter(now)) {
            faults.add(new FieldError("/suspension/until", "must be in the future"));
        } else if (endsAt.isAfter(now.plus(longest))) {
            faults.add(new FieldError("/suspension/until", "must be within " + longest.toDays() + " days"));
        }
        return List.copyOf(faults);
    }

    public State state(Instant now) {
        if (lift != null) {
            return State.LIFTED;
        }
        return now.isBefore(endsAt) ? State.ACTIVE : State.ENDED;
    }

    /** Lifting what has ended, or was lifted, changes nothing. */
    public Suspension lifted(String by, Instant now, String because) {
        return state(now) == State.ACTIVE
                ? new Suspension(
                        suspensionId,
                        workerId,
                        scope,
                        grounds,
                        decidedBy,
                        suspendedAt,
                        endsAt,
                        new Lift(by, now, because))
                : this;
    }
}
