package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EnsembleTest {

    @Test
    void isTheMeanOfItsThreeMembers() {
        var evidence = Evidence.of(Answers.random(4).table());

        var ensemble = new Ensemble().infer(evidence);

        var matrices = DawidSkene.shrunk().infer(evidence);
        var guesses = Mace.once().infer(evidence);
        var vote = new Wawa().infer(evidence);
        for (var task = 0; task < ensemble.taskCount(); task++) {
            var mean = (matrices.probability(task, 0) + guesses.probability(task, 0) + vote.probability(task, 0)) / 3;
            assertThat(ensemble.probability(task, 0)).isCloseTo(mean, within(1e-12));
        }
    }
}
