package io.fairground.quality.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.quality.stopping.StoppingRule.Task;
import org.junit.jupiter.api.Test;

class StoppingRuleTest {

    private static final double[] GOOD_CROWD = {0.8, 0.2, 0.2, 0.8};
    private static final StoppingPlan PLAN = new StoppingPlan(2, 6, 0.95, null, 0.05, 20, 5);
    private static final StoppingRule RULE = new StoppingRule(PLAN, Temperature.NONE, GOOD_CROWD);

    @Test
    void asksUpToTheMinimumWhateverTheConfidence() {
        assertThat(RULE.decide(new Task(new double[] {1, 0}, 1, false))).isEqualTo(new Stop.Ask(1));
    }

    @Test
    void resolvesAConfidentTask() {
        assertThat(RULE.decide(new Task(new double[] {0.04, 0.96}, 2, false)))
                .isEqualTo(new Stop.Resolve(Stop.Reason.CONFIDENT, confidence(0.96)));
    }

    @Test
    void asksOneAtATimeForATaskInDoubt() {
        assertThat(RULE.decide(new Task(new double[] {0.6, 0.4}, 3, false))).isEqualTo(new Stop.Ask(1));
    }

    @Test
    void anExploredTaskGetsAllItsAnswersAtOnceHoweverSureTheModelIs() {
        assertThat(RULE.decide(new Task(new double[] {1, 0}, 2, true))).isEqualTo(new Stop.Ask(4));
    }

    @Test
    void theMaximumEndsEveryTask() {
        assertThat(RULE.decide(new Task(new double[] {0.5, 0.5}, 6, true)))
                .isInstanceOfSatisfying(
                        Stop.Resolve.class, stop -> assertThat(stop.reason()).isEqualTo(Stop.Reason.MAXIMUM));
    }

    @Test
    void confidenceIsCorrectedBeforeItIsCompared() {
        var distrustful = new StoppingRule(PLAN, new Temperature(2), GOOD_CROWD);

        assertThat(distrustful.decide(new Task(new double[] {0.04, 0.96}, 2, false)))
                .isEqualTo(new Stop.Ask(1));
    }

    @Test
    void answersThatCannotPayForThemselvesAreNotAskedFor() {
        // Given a crowd that guesses: no number of its answers changes anything
        var guessers = new StoppingRule(priced(100), Temperature.NONE, new double[] {0.5, 0.5, 0.5, 0.5});

        assertThat(guessers.decide(new Task(new double[] {0.6, 0.4}, 2, false)))
                .isInstanceOfSatisfying(
                        Stop.Resolve.class,
                        stop -> assertThat(stop.reason()).isEqualTo(Stop.Reason.NOT_WORTH_ITS_PRICE));
    }

    @Test
    void aDearErrorIsWorthFurtherAnswersAndACheapOneIsNot() {
        var doubtful = new Task(new double[] {0.7, 0.3}, 2, false);

        assertThat(new StoppingRule(priced(50), Temperature.NONE, GOOD_CROWD).decide(doubtful))
                .isEqualTo(new Stop.Ask(1));
        assertThat(new StoppingRule(priced(2), Temperature.NONE, GOOD_CROWD).decide(doubtful))
                .isInstanceOf(Stop.Resolve.class);
    }

    @Test
    void oneClassIsNeverInDoubt() {
        assertThat(RULE.decide(new Task(new double[] {1}, 2, false))).isInstanceOf(Stop.Resolve.class);
    }

    private static StoppingPlan priced(double costOfError) {
        return new StoppingPlan(2, 6, 0.95, costOfError, 0.05, 20, 5);
    }

    private static double confidence(double stated) {
        return Temperature.NONE.correct(new double[] {1 - stated, stated})[1];
    }
}
