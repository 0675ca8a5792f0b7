package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two real crowds, in India and the USA, that share a bias; their truth is known. */
class ZenCrowdTest {

    /** Of all 23,395 rows, the 1,745 repeated ones included: the published figure. */
    private static final double PUBLISHED_MAJORITY = 0.839;

    private final Crowd crowd = Crowd.zencrowd();

    @Test
    void holdsTheFirstAnswerOfEachWorkerToEachTask() {
        assertThat(crowd.answers().rows()).isEqualTo(21_650);
        assertThat(crowd.answers().taskCount()).isEqualTo(2_040);
        assertThat(crowd.answers().workerCount()).isEqualTo(99);
    }

    @Test
    void withoutGoldMajorityIsRightForAboutEightyFourInAHundred() {
        assertThat(accuracy(new MajorityVote())).isCloseTo(0.835, within(0.001));
    }

    @Test
    void withTheRepeatedRowsMajorityIsWhatOthersPublished() {
        var all = Crowd.zencrowdWithRepeats();

        var majority = new MajorityVote().infer(all.evidence());

        assertThat(all.answers().rows()).isEqualTo(23_395);
        assertThat(all.accuracy(majority)).isCloseTo(PUBLISHED_MAJORITY, within(0.001));
    }

    @Test
    void withoutGoldDawidSkeneFallsForTheSharedBias() {
        assertThat(accuracy(DawidSkene.smoothed())).isCloseTo(0.794, within(0.002));
        assertThat(accuracy(DawidSkene.plain())).isCloseTo(0.788, within(0.002));
    }

    @Test
    void withoutGoldOneCoinIsALittleBetterThanMajority() {
        assertThat(accuracy(new OneCoin())).isCloseTo(0.842, within(0.002));
    }

    @Test
    void goldThatIsNoFairSampleStillMakesLabelsAsGoodAsMajority() {
        // Every tenth task as the set names them is harder than the rest: gold says little about the others.
        var gold = crowd.gold(task -> task % 10 == 0);
        var evidence = crowd.evidence().withGold(gold);

        var chosen = GoldChoice.among(evidence, Run.plain()).chosen().infer(evidence, Run.plain());

        assertThat(crowd.accuracy(chosen)).isGreaterThanOrEqualTo(PUBLISHED_MAJORITY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void withGoldForATenthDrawnAtRandomTheChosenMethodIsAtLeastAsGoodAsMajority(long seed) {
        atLeastAsGoodAsMajority(crowd.goldForTenth(seed));
    }

    private void atLeastAsGoodAsMajority(GoldLabels gold) {
        var evidence = crowd.evidence().withGold(gold);
        var choice = GoldChoice.among(evidence, Run.plain());

        var chosen = choice.chosen().infer(evidence, Run.plain());

        var majority = new MajorityVote().infer(crowd.evidence());
        System.out.printf(
                "%s: all tasks %.4f, tasks without gold %.4f (majority there %.4f)%n",
                choice.chosen(),
                crowd.accuracy(chosen),
                crowd.accuracyOffGold(chosen, gold),
                crowd.accuracyOffGold(majority, gold));
        assertThat(crowd.accuracy(chosen)).isGreaterThanOrEqualTo(PUBLISHED_MAJORITY);
        assertThat(crowd.accuracyOffGold(chosen, gold)).isGreaterThanOrEqualTo(crowd.accuracyOffGold(majority, gold));
    }

    private double accuracy(TruthInference method) {
        return crowd.accuracy(method.infer(crowd.evidence()));
    }
}
