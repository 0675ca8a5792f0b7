package io.fairground.quality.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairground.events.dispatch.QuestionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HistoryDiscountTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration HALF_LIFE = Duration.ofDays(180);

    private final HistoryDiscount discount = new HistoryDiscount(HALF_LIFE, 0.5, 0.25, 20);

    @Test
    void aNewcomerHasNoExperience() {
        assertThat(discount.experience(List.of(), QuestionKind.LABEL, NOW)).isEqualTo(Experience.NONE);
    }

    @Test
    void whatWasSeenAHalfLifeAgoCountsHalf() {
        same(experience(job(QuestionKind.LABEL, 12, 4, 180)), 6, 2);
        same(experience(job(QuestionKind.LABEL, 12, 4, 360)), 3, 1);
        same(experience(job(QuestionKind.LABEL, 12, 4, 0)), 12, 4);
    }

    @Test
    void anotherKindOfQuestionCountsLess() {
        same(experience(job(QuestionKind.PREFERENCE, 12, 4, 0)), 6, 2);
    }

    @Test
    void agreementWithLabelsCountsLittleAndOnlyWhereNoTruthWasMet() {
        same(experience(new PastJob(QuestionKind.LABEL, 0, 0, 30, 10, NOW)), 7.5, 2.5);
        same(experience(new PastJob(QuestionKind.LABEL, 3, 1, 30, 10, NOW)), 3, 1);
    }

    @Test
    void aLongHistoryIsScaledDownToItsCap() {
        var experience = experience(job(QuestionKind.LABEL, 30, 10, 180), job(QuestionKind.PREFERENCE, 8, 0, 0));

        same(experience, 19 * 20 / 24.0, 5 * 20 / 24.0);
    }

    @Test
    void aClockThatIsBehindMakesNothingCountMoreThanOnce() {
        same(experience(job(QuestionKind.LABEL, 12, 4, -1)), 12, 4);
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> new HistoryDiscount(Duration.ZERO, 0.5, 0.25, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistoryDiscount(HALF_LIFE, 1.5, 0.25, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistoryDiscount(HALF_LIFE, 0.5, Double.NaN, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Experience(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(100)
    void nobodyIsMadeBetterOrWorseByTheCapAndNeverMoreThanItCounts(RepetitionInfo repetition) {
        var seed = (long) repetition.getCurrentRepetition();
        var random = new Random(seed);
        var jobs = new ArrayList<PastJob>();
        for (var i = 0; i < random.nextInt(20); i++) {
            jobs.add(job(
                    random.nextBoolean() ? QuestionKind.LABEL : QuestionKind.PREFERENCE,
                    random.nextInt(50),
                    random.nextInt(50),
                    random.nextInt(1000)));
        }
        var uncapped = new HistoryDiscount(HALF_LIFE, 0.5, 0.25, Double.MAX_VALUE);

        var capped = discount.experience(jobs, QuestionKind.LABEL, NOW);

        var whole = uncapped.experience(jobs, QuestionKind.LABEL, NOW);
        assertThat(capped.right() + capped.wrong()).as("seed %d", seed).isLessThanOrEqualTo(20 + 1e-9);
        assertThat(capped.right() * whole.wrong())
                .as("seed %d", seed)
                .isCloseTo(capped.wrong() * whole.right(), within(1e-6 * (1 + whole.right() * whole.wrong())));
    }

    private Experience experience(PastJob... jobs) {
        return discount.experience(List.of(jobs), QuestionKind.LABEL, NOW);
    }

    private static PastJob job(QuestionKind kind, int right, int wrong, int daysAgo) {
        return new PastJob(kind, right, wrong, right, wrong, NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static void same(Experience experience, double right, double wrong) {
        assertThat(experience.right()).isCloseTo(right, within(1e-9));
        assertThat(experience.wrong()).isCloseTo(wrong, within(1e-9));
    }
}
