package io.fairground.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant END = NOON.plusSeconds(60);
    private static final Duration LATE_MAX = Duration.ofSeconds(300);
    private static final UUID ID = new UUID(0x7000L, 9);
    private static final Map<String, Object> A = Map.of("choice", "A");
    private static final Map<String, Object> B = Map.of("choice", "B");
    private static final Assignment.State.Submitted SUBMITTED =
            new Assignment.State.Submitted(A, 5000, 4000L, TimeBasis.MEASURED);

    @Test
    void aLiveLeaseMayAnswerOrReturn() {
        var leased = in(new Assignment.State.Leased());

        assertThat(leased.submit(7, A, END.minusMillis(1), LATE_MAX)).isEqualTo(new Assignment.Decision.Granted());
        assertThat(leased.giveBack(7, END.minusMillis(1))).isEqualTo(new Assignment.Decision.Granted());
    }

    @Test
    void theMomentALeaseEndsIsTooLate() {
        var leased = in(new Assignment.State.Leased());

        assertThat(leased.submit(7, A, END, LATE_MAX)).isEqualTo(new Assignment.Decision.CameLate());
        assertThat(leased.giveBack(7, END)).isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(leased.isLive(END)).isFalse();
    }

    @Test
    void anotherEpochIsAnotherLease() {
        var leased = in(new Assignment.State.Leased());

        assertThat(leased.submit(6, A, NOON, LATE_MAX)).isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(leased.submit(8, A, NOON, LATE_MAX)).isEqualTo(new Assignment.Decision.LeaseLost());
    }

    @Test
    void theSameAnswerAgainIsARepeatEvenAfterTheLeaseEnded() {
        assertThat(in(SUBMITTED).submit(7, A, END.plusSeconds(600), LATE_MAX))
                .isEqualTo(new Assignment.Decision.Repeated());
    }

    @Test
    void theFirstAnswerStands() {
        assertThat(in(SUBMITTED).submit(7, B, NOON, LATE_MAX))
                .isEqualTo(new Assignment.Decision.AnsweredAlready(SUBMITTED));
        assertThat(in(SUBMITTED).submit(6, A, NOON, LATE_MAX))
                .isEqualTo(new Assignment.Decision.AnsweredAlready(SUBMITTED));
        assertThat(in(SUBMITTED).giveBack(7, NOON)).isEqualTo(new Assignment.Decision.AnsweredAlready(SUBMITTED));
    }

    @Test
    void whatWasReturnedTakesNoAnswer() {
        assertThat(in(new Assignment.State.Returned()).submit(7, A, NOON, LATE_MAX))
                .isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(in(new Assignment.State.Returned()).giveBack(7, NOON)).isEqualTo(new Assignment.Decision.Repeated());
    }

    @Test
    void anAnswerMayComeLateButNotForEverAndNotToAnotherLease() {
        var expired = in(new Assignment.State.Expired());

        assertThat(expired.submit(7, A, END.plusSeconds(299), LATE_MAX)).isEqualTo(new Assignment.Decision.CameLate());
        assertThat(expired.submit(7, A, END.plusSeconds(300), LATE_MAX)).isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(expired.submit(8, A, END, LATE_MAX)).isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(in(new Assignment.State.Leased()).submit(7, A, END.plusSeconds(300), LATE_MAX))
                .isEqualTo(new Assignment.Decision.LeaseLost());
    }

    @Test
    void whoIsAtWorkHoldsOnButNotForEver() {
        // Given
        var times = new LeaseTimes(Duration.ofSeconds(60), Duration.ofSeconds(150), Duration.ofSeconds(60));
        var leased = HeldAssignment.taken(in(new Assignment.State.Leased()), new Seat(ID, ID, 0, 0, 7, 0));

        // When
        var once = leased.beat(3, NOON.plusSeconds(50), times);
        var twice = once.beat(1, NOON.plusSeconds(100), times);
        var idle = leased.beat(0, NOON.plusSeconds(50), times);

        // Then
        assertThat(once.assignment().expiresAt()).isEqualTo(NOON.plusSeconds(110));
        assertThat(twice.assignment().expiresAt()).isEqualTo(NOON.plusSeconds(150));
        assertThat(idle.assignment()).isEqualTo(leased.assignment());
        assertThat(once.assignment().isLive(NOON.plusSeconds(109))).isTrue();
        assertThat(leased.beat(3, NOON.minusSeconds(30), times).assignment().expiresAt())
                .isEqualTo(END);
    }

    @Test
    void aLateAnswerIsLeasedAnewUnderTheOldPromise() {
        var expired = in(new Assignment.State.Expired());

        var anew = expired.anew(ID, new Seat(ID, ID, 3, 1, 9, 1), END.plusSeconds(5), 60);

        assertThat(anew.assignmentId()).isEqualTo(ID);
        assertThat(anew.epoch()).isEqualTo(9);
        assertThat(anew.price()).isEqualTo(expired.price());
        assertThat(anew.leasedAt()).isEqualTo(expired.leasedAt());
        assertThat(anew.isLive(END.plusSeconds(64))).isTrue();
        assertThat(anew.isLive(END.plusSeconds(65))).isFalse();
    }

    @Test
    void aHeartbeatComesToALiveLeaseOnly() {
        assertThat(in(new Assignment.State.Leased()).beat(7, NOON)).isEqualTo(new Assignment.Decision.Granted());
        assertThat(in(new Assignment.State.Leased()).beat(6, NOON)).isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(in(new Assignment.State.Leased()).beat(7, END)).isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(in(SUBMITTED).beat(7, NOON)).isEqualTo(new Assignment.Decision.AnsweredAlready(SUBMITTED));
        assertThat(in(new Assignment.State.Returned()).beat(7, NOON)).isEqualTo(new Assignment.Decision.LeaseLost());
        assertThat(in(new Assignment.State.Expired()).beat(7, NOON)).isEqualTo(new Assignment.Decision.LeaseLost());
    }

    @Test
    void wallTimeIsNeverNegativeWhateverTheClocksOfReplicasSay() {
        assertThat(in(new Assignment.State.Leased()).wallMillis(NOON.minusSeconds(1)))
                .isZero();
        assertThat(in(new Assignment.State.Leased()).wallMillis(NOON.plusMillis(1234)))
                .isEqualTo(1234);
    }

    private static Assignment in(Assignment.State state) {
        return new Assignment(
                new UUID(0x7000L, 1),
                new UUID(0x7000L, 2),
                new UUID(0x7000L, 3),
                new UUID(0x7000L, 4),
                7,
                Region.of("KE"),
                Level.RATER,
                new Money(10, "USD"),
                NOON,
                END,
                state);
    }
}
