package io.fairground.payment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.kernel.Region;
import io.fairground.payment.audit.Accuracy.Basis;
import io.fairground.payment.audit.Accuracy.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccuracyStatisticsTest {

    /** By hand: p = 21/30 = 0.7; residuals 2, -1, -1; variance 3/2 x 6/900 = 0.01; t(2) = 4.302653. */
    @Test
    void theIntervalIsClusteredByWorker() {
        var accuracy = AccuracyStatistics.of(List.of(gold(9, 10), gold(6, 10), gold(6, 10)))
                .orElseThrow();

        assertThat(accuracy.estimate()).isEqualByComparingTo("0.7");
        assertThat(accuracy.low()).isCloseTo(new BigDecimal("0.269735"), within(new BigDecimal("0.000002")));
        assertThat(accuracy.high()).as("cut to 1").isEqualByComparingTo("1");
        assertThat(accuracy.interval()).isEqualTo(Interval.CLUSTERED_T);
        assertThat(accuracy.basis()).isEqualTo(Basis.GOLD);
        assertThat(accuracy.goldAnswered()).isEqualTo(30);
    }

    /** Wilson for 8 of 10: 0.490162 to 0.943318 (Newcombe 1998 gives the method). */
    @Test
    void oneWorkerGetsWilsonsInterval() {
        var accuracy = AccuracyStatistics.of(List.of(gold(8, 10))).orElseThrow();

        assertThat(accuracy.low()).isCloseTo(new BigDecimal("0.490162"), within(new BigDecimal("0.00001")));
        assertThat(accuracy.high()).isCloseTo(new BigDecimal("0.943318"), within(new BigDecimal("0.00001")));
        assertThat(accuracy.interval()).isEqualTo(Interval.WILSON);
    }

    @Test
    void workersWhoAreAllRightDoNotMakeItCertain() {
        var accuracy = AccuracyStatistics.of(List.of(gold(5, 5), gold(5, 5))).orElseThrow();

        assertThat(accuracy.estimate()).isEqualByComparingTo("1");
        assertThat(accuracy.low()).isLessThan(BigDecimal.ONE);
        assertThat(accuracy.interval()).isEqualTo(Interval.WILSON);
    }

    @Test
    void withoutGoldItIsAgreementWithTheLabels() {
        var accuracy = AccuracyStatistics.of(List.of(agreement(8, 10), agreement(9, 10)))
                .orElseThrow();

        assertThat(accuracy.basis()).isEqualTo(Basis.LABEL_AGREEMENT);
        assertThat(accuracy.goldAnswered()).isZero();
        assertThat(accuracy.estimate()).isEqualByComparingTo("0.85");
    }

    @Test
    void workersWhoMetNoGoldDoNotCountOnceThereIsGold() {
        var accuracy =
                AccuracyStatistics.of(List.of(gold(8, 10), agreement(1, 10))).orElseThrow();

        assertThat(accuracy.workers()).isEqualTo(1);
        assertThat(accuracy.estimate()).isEqualByComparingTo("0.8");
    }

    @Test
    void nothingIsInventedFromNothing() {
        assertThat(AccuracyStatistics.of(List.of())).isEmpty();
        assertThat(AccuracyStatistics.of(List.of(agreement(0, 0)))).isEmpty();
    }

    /** 25 workers, each with an accuracy of her own around 0.8 and 20 gold answers. */
    @Test
    void theIntervalHoldsTheTruthInAbout95Of100Cases() {
        var random = new Random(7);
        int covered = 0;
        for (int run = 0; run < 1000; run++) {
            var figures = new ArrayList<SkillFigure>();
            for (int worker = 0; worker < 25; worker++) {
                var own = 0.65 + 0.3 * random.nextDouble();
                int right = 0;
                for (int answer = 0; answer < 20; answer++) {
                    right += random.nextDouble() < own ? 1 : 0;
                }
                figures.add(gold(right, 20));
            }
            var accuracy = AccuracyStatistics.of(figures).orElseThrow();
            var truth = new BigDecimal("0.8");
            covered += accuracy.low().compareTo(truth) <= 0 && accuracy.high().compareTo(truth) >= 0 ? 1 : 0;
        }
        assertThat(covered).as("seed 7").isBetween(930, 970);
    }

    private static SkillFigure gold(int correct, int answered) {
        return new SkillFigure(
                new UUID(1, 1), new UUID(1, 2), Region.of("IN"), answered * 10, answered, correct, answered, 1);
    }

    private static SkillFigure agreement(int matches, int answers) {
        return new SkillFigure(new UUID(1, 1), new UUID(1, 2), Region.of("IN"), answers, 0, 0, matches, 1);
    }
}
