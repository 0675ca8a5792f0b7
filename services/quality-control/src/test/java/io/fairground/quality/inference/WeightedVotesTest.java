package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked examples of the methods that weigh votes. */
class WeightedVotesTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final int A = 0;
    private static final int B = 1;

    /** Twice A, A, B; then A of the first worker against B of the third. */
    private final AnswerTable answers = Answers.table(
            2,
            new int[] {0, 0, A},
            new int[] {0, 1, A},
            new int[] {0, 2, B},
            new int[] {1, 0, A},
            new int[] {1, 1, A},
            new int[] {1, 2, B},
            new int[] {2, 0, A},
            new int[] {2, 2, B});

    @Test
    void wawaWeighsByAgreementWithTheMajorityOfWhichATieIsAHalf() {
        var inference = new Wawa().infer(Evidence.of(answers));

        assertThat(inference.probability(2, A)).isCloseTo(5.0 / 6, EXACT);
        assertThat(inference.probability(0, A)).isCloseTo((5.0 / 6 + 1) / 2, EXACT);
    }

    @Test
    void wawaBelievesAKnownTruthFiveTimes() {
        // Task 1 is known to be B: w1 has 1 + 1/2 of 7, w3 5 + 1/2 of 7
        var inference = new Wawa().infer(Evidence.of(answers).withGold(GoldLabels.of(-1, B, -1)));

        assertThat(inference.probability(2, B)).isCloseTo(5.5 / 7, EXACT);
    }

    @Test
    void zeroBasedSkillEndsWhereTheVoteAgreesWithItsWinners() {
        var inference = new ZeroBasedSkill().infer(Evidence.of(answers));

        assertThat(inference.probability(2, A)).isCloseTo(1, within(1e-3));
    }

    @Test
    void onePassLabelsATaskByWhatIsKnownWhenItComes() {
        var inference = OnlineLabelAggregation.onePass().infer(Evidence.of(answers));

        assertThat(inference.probability(0, A)).isCloseTo(2.0 / 3, EXACT);
        assertThat(inference.probability(1, A)).isCloseTo(4.0 / 5, EXACT);
        assertThat(inference.probability(2, A)).isCloseTo(0.75 / (0.75 + 0.25), EXACT);
    }

    @Test
    void aSecondPassTurnsAroundWhatSomeoneWorseThanChanceSays() {
        // In the end w1 has 4/5, w3 1/5: weights 3/5 and -3/5
        var inference = OnlineLabelAggregation.twoPasses().infer(Evidence.of(answers));

        assertThat(inference.probability(2, A)).isCloseTo(1, EXACT);
    }

    @Test
    void onePassTakesTheOrderOfTasksForTime() {
        var later = Answers.table(
                2, new int[] {0, 0, A}, new int[] {0, 2, B}, new int[] {1, 0, A}, new int[] {1, 1, A}, new int[] {
                    1, 2, B
                });

        var inference = OnlineLabelAggregation.onePass().infer(Evidence.of(later));

        assertThat(inference.probability(0, A)).isCloseTo(0.5, EXACT);
    }

    @Test
    void catdTrustsNinetyOfAHundredMoreThanNineOfTenAndBothMoreThanOneOfOne() {
        assertThat(catdWeight(10, 1)).isCloseTo(2.2, within(0.05));
        assertThat(catdWeight(100, 10)).isCloseTo(7.1, within(0.05));
        assertThat(catdWeight(1, 0)).isCloseTo(0.002, within(0.0005));
    }

    private static double catdWeight(double given, double wrong) {
        return Catd.lowEnd(given) / (wrong + 0.5);
    }

    @Test
    void whereNobodyHasWeightThePlainVoteDecides() {
        var shares = new double[2];

        new WeightedVote(answers).fill(0, new double[3], shares);

        assertThat(shares).containsExactly(new double[] {2.0 / 3, 1.0 / 3}, EXACT);
    }

    @Test
    void anAnswerOfNegativeWeightCountsForAllOtherClassesThatSomebodyNames() {
        var threeOfFour = Answers.table(4, new int[] {0, 0, 0}, new int[] {1, 1, 1}, new int[] {2, 2, 2});
        var shares = new double[4];

        new WeightedVote(threeOfFour).fill(0, new double[] {-1, 1, 1}, shares);

        assertThat(shares).containsExactly(new double[] {0, 0.5, 0.5, 0}, EXACT);
    }
}
