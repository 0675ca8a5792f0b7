package io.fairground.payment.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An accounting month.
 *
 * @param version counts its changes; 0 for one that nobody touched
 * @param changedBy who changed it last; empty for one that nobody touched
 */
public record Period(YearMonth month, State state, int version, String changedBy) {

    /** Where it stands. */
    public sealed interface State {

        record Open() implements State {}

        /** What people post by hand is refused; the checklist can come to rest. */
        record SoftLocked() implements State {}

        /** Its figures are those known at that instant; what is learnt later restates them, in the open month. */
        record Closed(Instant at) implements State {}

        /** One person asks to open it again, and waits for a second. */
        record Reopening(Instant closedAt, String by, String why) implements State {}
    }

    /** What becomes of it when somebody acts. */
    public sealed interface Step {
        record Moved(Period period) implements Step {}

        record Unchanged() implements Step {}

        record WrongState(String detail) implements Step {}

        /** Another person has to do this. */
        record SamePerson() implements Step {}

        /** What is not done yet. */
        record Unfinished(List<ChecklistItem> items) implements Step {}
    }

    public static Period untouched(YearMonth month) {
        return new Period(month, new State.Open(), 0, "");
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    public Instant end() {
        return lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public Step softLock(String by, Instant now) {
        return switch (state) {
            case State.Open() ->
                end().isAfter(now) ? new Step.WrongState("the month is not over") : moved(new State.SoftLocked(), by);
            case State.SoftLocked() -> new Step.Unchanged();
            case State.Closed _, State.Reopening _ -> new Step.WrongState("the month is closed");
        };
    }

    public Step close(String by, List<ChecklistItem> checklist, Instant now) {
        return switch (state) {
            case State.Open() -> new Step.WrongState("lock it first, so that the checklist comes to rest");
            case State.Closed _, State.Reopening _ -> new Step.Unchanged();
            case State.SoftLocked() -> {
                var unfinished =
                        checklist.stream().filter(item -> !item.holds()).toList();
                yield unfinished.isEmpty() ? moved(new State.Closed(now), by) : new Step.Unfinished(unfinished);
            }
        };
    }

    /** The first person asks, the second opens. */
    public Step reopen(String by, String why) {
        return switch (state) {
            case State.Open(), State.SoftLocked() -> new Step.WrongState("the month is not closed");
            case State.Closed(Instant at) -> moved(new State.Reopening(at, by, why), by);
            case State.Reopening(Instant _, String first, String _) ->
                first.equals(by) ? new Step.SamePerson() : moved(new State.Open(), by);
        };
    }

    private Step.Moved moved(State next, String by) {
        return new Step.Moved(new Period(month, next, version + 1, by));
    }
}
