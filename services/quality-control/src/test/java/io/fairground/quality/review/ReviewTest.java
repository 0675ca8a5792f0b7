package io.fairground.quality.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.review.Review.Claiming;
import io.fairground.quality.review.Review.Deciding;
import io.fairground.quality.review.Review.State;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final Instant END = NOON.plus(LEASE);
    private static final Duration PEACE = Duration.ofDays(30);
    private static final UUID RITA = new UUID(0x7000L, 1);
    private static final UUID SAM = new UUID(0x7000L, 2);
    private static final Conclusion A = new Conclusion.Labelled("A");
    private static final Conclusion B = new Conclusion.Labelled("B");

    @Test
    void anOpenCaseGoesToWhoClaimsIt() {
        var claimed = granted(open().claim(RITA, NOON, LEASE));

        assertThat(claimed.state()).isEqualTo(new State.Claimed(RITA, END));
        assertThat(claimed.epoch()).isEqualTo(1);
    }

    @Test
    void aRepeatedClaimFindsTheFirst() {
        var claimed = claimedByRita();

        assertThat(claimed.claim(RITA, END.minusMillis(1), LEASE)).isEqualTo(new Claiming.Granted(claimed));
    }

    @Test
    void aClaimedCaseIsNobodyElsesUntilTheClaimEnds() {
        assertThat(claimedByRita().claim(SAM, END.minusMillis(1), LEASE)).isEqualTo(new Claiming.HeldByAnother(END));

        var taken = granted(claimedByRita().claim(SAM, END, LEASE));

        assertThat(taken.state()).isEqualTo(new State.Claimed(SAM, END.plus(LEASE)));
        assertThat(taken.epoch()).isEqualTo(2);
    }

    @Test
    void hersIsFencedAnewWhenHerOwnClaimHasRunOut() {
        assertThat(granted(claimedByRita().claim(RITA, END, LEASE)).epoch()).isEqualTo(2);
    }

    @Test
    void onlyWhoHoldsTheCaseDecidesIt() {
        assertThat(decided(claimedByRita().decide(RITA, A, END.minusMillis(1))).state())
                .isEqualTo(new State.Decided(RITA, END.minusMillis(1), A));
        assertThat(claimedByRita().decide(SAM, A, NOON)).isEqualTo(new Deciding.ClaimLost());
        assertThat(open().decide(RITA, A, NOON)).isEqualTo(new Deciding.ClaimLost());
    }

    @Test
    void theMomentAClaimEndsIsTooLate() {
        assertThat(claimedByRita().decide(RITA, A, END)).isEqualTo(new Deciding.ClaimLost());
    }

    @Test
    void theSameDecisionAgainIsARepeatAndAnotherIsTooLate() {
        var over = decided(claimedByRita().decide(RITA, A, NOON));

        assertThat(over.decide(RITA, A, END.plusSeconds(600))).isEqualTo(new Deciding.Repeated(over));
        assertThat(over.decide(RITA, B, NOON)).isEqualTo(new Deciding.OverAlready());
        assertThat(over.decide(SAM, A, NOON)).isEqualTo(new Deciding.OverAlready());
        assertThat(over.claim(SAM, NOON, LEASE)).isEqualTo(new Claiming.OverAlready());
    }

    @Test
    void onlyWhoHoldsTheCaseGivesItBack() {
        assertThat(claimedByRita().givenBackBy(RITA).state()).isEqualTo(new State.Open());
        assertThat(claimedByRita().givenBackBy(SAM)).isEqualTo(claimedByRita());
        assertThat(open().givenBackBy(RITA)).isEqualTo(open());
    }

    @Test
    void oneLookAtAnAnswerIsEnoughForever() {
        var over = decided(claimedByRita().decide(RITA, A, NOON));

        assertThat(open().answersSignalAt(NOON, PEACE)).isTrue();
        assertThat(over.answersSignalAt(NOON.plus(Duration.ofDays(1000)), PEACE))
                .isTrue();
    }

    @Test
    void aWorkerIsLeftInPeaceForATime() {
        var about = Review.opened(new UUID(0x7000L, 9), Subject.worker(SAM, null), SignalEvidence.NONE, 0.9, NOON);
        var over = decided(
                granted(about.claim(RITA, NOON, LEASE)).decide(RITA, new Conclusion.Cleared(Grounds.NONE), NOON));

        assertThat(over.answersSignalAt(NOON.plus(PEACE).minusMillis(1), PEACE)).isTrue();
        assertThat(over.answersSignalAt(NOON.plus(PEACE), PEACE)).isFalse();
    }

    private static Review open() {
        return Review.opened(
                new UUID(0x7000L, 3),
                Subject.task(new UUID(0x7000L, 4), new UUID(0x7000L, 5)),
                SignalEvidence.NONE,
                0.4,
                NOON);
    }

    private static Review claimedByRita() {
        return granted(open().claim(RITA, NOON, LEASE));
    }

    private static Review granted(Claiming claiming) {
        assertThat(claiming).isInstanceOf(Claiming.Granted.class);
        return ((Claiming.Granted) claiming).review();
    }

    private static Review decided(Deciding deciding) {
        assertThat(deciding).isInstanceOf(Deciding.Granted.class);
        return ((Deciding.Granted) deciding).review();
    }
}
