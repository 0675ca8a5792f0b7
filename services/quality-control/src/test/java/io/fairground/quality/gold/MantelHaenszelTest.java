package io.fairground.quality.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MantelHaenszelTest {

    /**
     * Admissions to Berkeley, P. J. Bickel, E. A. Hammel and J. W. O'Connell, Science 1975: six departments; men admitted and
     * refused as the others, women as the region.
     */
    private static final List<SkillStratum> BERKELEY = List.of(
            new SkillStratum(89, 19, 512, 313),
            new SkillStratum(17, 8, 353, 207),
            new SkillStratum(202, 391, 120, 205),
            new SkillStratum(131, 244, 138, 279),
            new SkillStratum(94, 299, 53, 138),
            new SkillStratum(24, 317, 22, 351));

    /** The figures that R's {@code mantelhaen.test(UCBAdmissions)} is known to print. */
    @Test
    void givesThePublishedFiguresOfBerkeley() {
        var test = MantelHaenszel.of(BERKELEY).orElseThrow();

        assertThat(test.chiSquare()).isCloseTo(1.4269, within(5e-5));
        assertThat(test.p()).isCloseTo(0.2323, within(5e-5));
        assertThat(test.oddsRatio()).isCloseTo(0.9046968, within(5e-8));
        assertThat(test.low()).isCloseTo(0.7719074, within(5e-8));
        assertThat(test.high()).isCloseTo(1.0603298, within(5e-8));
        assertThat(test.answers()).isEqualTo(4526);
        assertThat(BiasClass.of(test)).isEqualTo(BiasClass.A);
    }

    @Test
    void givesTheExampleOfItsDescription() {
        var test = MantelHaenszel.of(List.of(new SkillStratum(4, 6, 8, 2))).orElseThrow();

        assertThat(test.chiSquare()).isCloseTo(1.5 * 1.5 * 19 / 24, within(1e-12));
        assertThat(test.oddsRatio()).isCloseTo(6, within(1e-12));
        assertThat(test.delta()).isCloseTo(-2.35 * Math.log(6), within(1e-12));
    }

    /** The variance of one cell by every way to deal the right answers, and that of the log ratio of one stratum by Woolf. */
    @Test
    void oneStratumEqualsTheHypergeometricAndWoolf() {
        for (var seed = 1L; seed <= 50; seed++) {
            var random = new Random(seed);
            var stratum = new SkillStratum(
                    1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9));

            var test = MantelHaenszel.of(List.of(stratum)).orElseThrow();

            var moments = hypergeometric(stratum);
            var off = Math.max(0, Math.abs(stratum.othersRight() - moments[0]) - 0.5);
            assertThat(test.chiSquare()).as("seed %d", seed).isCloseTo(off * off / moments[1], within(1e-9));
            assertThat(test.logError() * test.logError())
                    .as("seed %d", seed)
                    .isCloseTo(
                            1.0 / stratum.regionRight()
                                    + 1.0 / stratum.regionWrong()
                                    + 1.0 / stratum.othersRight()
                                    + 1.0 / stratum.othersWrong(),
                            within(1e-9));
        }
    }

    /** Mean and variance of how many of the right answers fall to the others. */
    private static double[] hypergeometric(SkillStratum stratum) {
        var right = (int) stratum.right();
        var others = (int) stratum.others();
        var all = (int) stratum.all();
        var mean = 0.0;
        var square = 0.0;
        for (var x = Math.max(0, right + others - all); x <= Math.min(right, others); x++) {
            var chance = choose(right, x) * choose(all - right, others - x) / choose(all, others);
            mean += chance * x;
            square += chance * x * x;
        }
        return new double[] {mean, square - mean * mean};
    }

    private static double choose(int n, int k) {
        var ways = 1.0;
        for (var i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    /** Strata with one answer of each side are matched pairs: without correction McNemar's test, and the ratio of pairs. */
    @Test
    void pairsGiveMcNemarsRatio() {
        var pairs = Stream.concat(
                        Stream.generate(() -> new SkillStratum(0, 1, 1, 0)).limit(15),
                        Stream.generate(() -> new SkillStratum(1, 0, 0, 1)).limit(5))
                .toList();

        var test = MantelHaenszel.of(pairs).orElseThrow();

        assertThat(test.oddsRatio()).isCloseTo(3, within(1e-12));
        assertThat(test.chiSquare()).isCloseTo(Math.pow(15 - 5 - 1, 2) / 20, within(1e-12));
        assertThat(test.logError()).isCloseTo(Math.sqrt(1 / 15.0 + 1 / 5.0), within(1e-12));
    }

    @Test
    void strataOfOneSideOrOneOutcomeSayNothing() {
        var silent = List.of(new SkillStratum(3, 4, 0, 0), new SkillStratum(0, 0, 1, 2), new SkillStratum(2, 0, 3, 0));

        assertThat(MantelHaenszel.of(silent)).isEmpty();
        assertThat(MantelHaenszel.of(List.of())).isEmpty();
        assertThat(MantelHaenszel.of(
                        Stream.concat(BERKELEY.stream(), silent.stream()).toList()))
                .isEqualTo(MantelHaenszel.of(BERKELEY));
    }

    @Test
    void whereNobodyOfTheRegionIsRightTheRatioStaysFinite() {
        var test = MantelHaenszel.of(List.of(new SkillStratum(0, 20, 20, 0))).orElseThrow();

        assertThat(test.oddsRatio()).isCloseTo(20.5 * 20.5 / 0.25, within(1e-9));
        assertThat(test.high()).isFinite();
        assertThat(test.p()).isLessThan(1e-6);
        assertThat(BiasClass.of(test)).isEqualTo(BiasClass.C);
    }

    /** Classes by size and error of delta; p as the normal has it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # odds ratio, error, p, class
            1.5, 0.01, 0.0001, A
            3.0, 0.60, 0.07,   A
            1.7, 0.10, 0.0001, B
            2.0, 0.30, 0.02,   B
            2.0, 0.05, 0.0001, C
            0.5, 0.05, 0.0001, C
            """)
    void classesAreThoseOfTheEducationalTestingService(double ratio, double error, double p, BiasClass expected) {
        var test = new MantelHaenszel(1, p, ratio, ratio / 2, ratio * 2, error, 100);

        assertThat(BiasClass.of(test)).isEqualTo(expected);
    }

    @Test
    void countsAreNotNegative() {
        assertThatThrownBy(() -> new SkillStratum(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
