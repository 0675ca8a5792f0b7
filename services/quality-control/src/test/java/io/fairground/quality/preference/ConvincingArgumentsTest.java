package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real crowd of 3,815 workers who say which of two arguments is more convincing, or neither. */
class ConvincingArgumentsTest {

    private static final long SEED = 1;

    private static ConvincingArguments arguments;

    @BeforeAll
    static void read() {
        arguments = ConvincingArguments.read(SEED);
    }

    @Test
    void holdsWhatItsReadmeSays() {
        var comparisons = arguments.comparisons();

        assertThat(comparisons.rows()).isEqualTo(84_445);
        assertThat(comparisons.itemCount()).isEqualTo(1_052);
        assertThat(comparisons.workerCount()).isEqualTo(3_815);
        assertThat(comparisons.count(Outcome.TIE)).isEqualTo(19_105);
        assertThat(Components.of(comparisons).count()).isEqualTo(32);
    }

    @Test
    void modellingWorkersForeseesHeldOutAnswersBetter() {
        var alike = heldOut(BradleyTerry.standard());
        var mixed = heldOut(BradleyTerry.standard().withWorkers(Workers.usual()));

        // Two folds of five; all five, in the benchmark, have .446 (goal .447).
        assertThat(mixed.decided()).as("seed %d", SEED).isLessThan(0.448).isLessThan(alike.decided() - 0.002);
        assertThat(mixed.outcomes()).isLessThan(0.83).isLessThan(alike.outcomes() - 0.02);
    }

    @Test
    void mostAnswersLookAtTheArgumentsButNotEveryWorkersDo() {
        var fit = BradleyTerry.standard().withWorkers(Workers.usual()).fit(arguments.comparisons());

        var honesties = IntStream.range(0, arguments.comparisons().workerCount())
                .mapToDouble(fit::honesty)
                .sorted()
                .toArray();
        assertThat(honesties[honesties.length / 2]).isGreaterThan(0.85);
        assertThat(honesties[0]).isLessThan(0.5);
    }

    @Test
    void ranksAreWithinTheTopic() {
        var scores = BradleyTerry.standard()
                .fit(arguments.comparisons())
                .answerScores(new Intervals(0.95, Intervals.Errors.MODEL, 100, SEED));

        var components = Components.of(arguments.comparisons());
        for (var item = 0; item < 1_052; item++) {
            var score = scores.of(item);
            assertThat(score.rankLow()).isBetween(1, score.rankHigh());
            assertThat(score.rankHigh()).isLessThanOrEqualTo(components.members(components.of(item)).length);
            assertThat(score.score().standardError()).isBetween(0.05, 1.25);
        }
    }

    private LogLoss heldOut(BradleyTerry model) {
        var losses = IntStream.range(0, 2)
                .mapToObj(held -> model.fit(arguments.except(held)).logLoss(arguments.only(held)))
                .toArray(LogLoss[]::new);
        return LogLoss.mean(Arrays.asList(losses));
    }
}
