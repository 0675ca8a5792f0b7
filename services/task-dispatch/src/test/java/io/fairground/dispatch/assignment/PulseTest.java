package io.fairground.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Active time is the sum of the gaps between signs of work, none longer than the idle cut. */
class PulseTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration CUT = Duration.ofSeconds(60);

    @Test
    void gapsBetweenSignsOfWorkCount() {
        var pulse = Pulse.ofLease(NOON).beat(4, at(20), CUT).beat(1, at(45), CUT);

        assertThat(pulse).isEqualTo(new Pulse(2, 45_000, at(45)));
        assertThat(pulse.activeMillis(at(50), CUT)).isEqualTo(50_000);
    }

    @Test
    void aLongGapCountsUpToTheIdleCut() {
        assertThat(Pulse.ofLease(NOON).beat(4, at(500), CUT).activeMillis()).isEqualTo(60_000);
    }

    @Test
    void aHeartbeatWithoutInteractionsIsNoSignOfWork() {
        var pulse =
                Pulse.ofLease(NOON).beat(2, at(10), CUT).beat(0, at(30), CUT).beat(0, at(90), CUT);

        assertThat(pulse).isEqualTo(new Pulse(3, 10_000, at(10)));
        assertThat(pulse.beat(1, at(100), CUT).activeMillis()).isEqualTo(70_000);
    }

    @Test
    void aRepeatCountsNothingTwice() {
        var once = Pulse.ofLease(NOON).beat(2, at(10), CUT);

        assertThat(once.beat(2, at(10), CUT).activeMillis()).isEqualTo(once.activeMillis());
        assertThat(once.beat(2, at(9), CUT).activeMillis()).isEqualTo(once.activeMillis());
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
