package io.fairground.quality.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.problem.FieldError;
import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.suspension.Suspension.Lift;
import io.fairground.quality.suspension.Suspension.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuspensionTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(7));
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Grounds GROUNDS = new Grounds("x".repeat(100), List.of("line"));

    @Test
    void itHoldsUntilItEndsByItself() {
        assertThat(suspension().state(END.minusNanos(1000))).isEqualTo(State.ACTIVE);
        assertThat(suspension().state(END)).isEqualTo(State.ENDED);
    }

    @Test
    void itCanBeLiftedOnceAndOnlyWhileItHolds() {
        var lifted = suspension().lifted("reviewer:sam", NOON.plusSeconds(1), "mistaken");

        assertThat(lifted.lift()).isEqualTo(new Lift("reviewer:sam", NOON.plusSeconds(1), "mistaken"));
        assertThat(lifted.state(NOON.plusSeconds(1))).isEqualTo(State.LIFTED);
        assertThat(lifted.lifted("reviewer:tom", NOON.plusSeconds(2), "again")).isEqualTo(lifted);
        assertThat(suspension().lifted("reviewer:sam", END, "late")).isEqualTo(suspension());
    }

    @Test
    void nobodyIsSuspendedWithoutGroundsOrEnd() {
        assertThat(Suspension.faults(GROUNDS, NOON, END, LONGEST)).isEmpty();
        assertThat(Suspension.faults(Grounds.NONE, NOON, NOON, LONGEST))
                .extracting(FieldError::pointer)
                .containsExactly("/explanation", "/evidence", "/suspension/until");
        assertThat(Suspension.faults(GROUNDS, NOON, NOON.plus(LONGEST), LONGEST))
                .isEmpty();
        assertThat(Suspension.faults(GROUNDS, NOON, NOON.plus(LONGEST).plusSeconds(1), LONGEST))
                .extracting(FieldError::pointer)
                .containsExactly("/suspension/until");
    }

    private static Suspension suspension() {
        return new Suspension(
                new UUID(0x7000L, 1),
                new UUID(0x7000L, 2),
                new Scope.Everywhere(),
                GROUNDS,
                "reviewer:rita",
                NOON,
                END,
                null);
    }
}
