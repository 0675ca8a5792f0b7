package io.fairground.dispatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Preference;
import io.fairground.events.dispatch.ResolutionMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Test
    void closingTwiceKeepsTheFirstTime() {
        var closed = job(1, 1).closed(NOON).closed(NOON.plusSeconds(5));

        assertThat(closed.closedAt()).isEqualTo(NOON);
    }

    @Test
    void aJobThatIsOverNeedsNoClosing() {
        var collected = job(1, 1).in(new JobState.Open(NOON).collected(NOON, 3));

        assertThat(collected.closed(NOON)).isSameAs(collected);
    }

    @Test
    void pausingTwiceKeepsTheFirstTimeAndResumingEndsThePause() {
        var paused = job(1, 1).paused(NOON).paused(NOON.plusSeconds(5));

        assertThat(paused.pausedAt()).isEqualTo(NOON);
        assertThat(paused.closed(NOON).pausedAt()).isEqualTo(NOON);
        assertThat(paused.resumed().pausedAt()).isNull();
    }

    @Test
    void aJobThatIsOverNeedsNoPause() {
        var collected = job(1, 1).in(new JobState.Open(NOON).collected(NOON, 3));

        assertThat(collected.paused(NOON)).isSameAs(collected);
    }

    @Test
    void aJobWithAllAnswersItsBudgetAllowsIsCollectedAtOnce() {
        assertThat(job(3, 3).mayBeCollected(NOON, GRACE)).isTrue();
        assertThat(job(3, 5).closed(NOON).mayBeCollected(NOON, GRACE)).isTrue();
    }

    @Test
    void aJobThatMayTakeMoreAnswersWaitsForThemToBeAskedFor() {
        assertThat(job(3, 5).mayBeCollected(NOON, GRACE)).isFalse();
        assertThat(job(3, 5).drained(NOON).mayBeCollected(NOON.plusSeconds(9), GRACE))
                .isFalse();
        assertThat(job(3, 5).drained(NOON).mayBeCollected(NOON.plusSeconds(10), GRACE))
                .isTrue();
    }

    private static Job job(int overlap, int maxOverlap) {
        var terms = new JobTerms(
                new UUID(0x7000L, 1),
                "acme",
                "Which answer is better?",
                new UUID(0x7000L, 2),
                1,
                new UUID(0x7000L, 3),
                1,
                JobQuestion.first(Preference.usual()),
                10,
                overlap,
                maxOverlap,
                600,
                30,
                ResolutionMethod.MAJORITY,
                null,
                new Offers(List.of()),
                null,
                false,
                JobRules.NONE,
                HandOut.DEFAULT);
        return Job.submitted(terms, NOON);
    }
}
