package io.fairground.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final Map<String, String> TRUTH = Map.of("a", "1", "b", "0", "c", "1", "d", "0");

    @Test
    void tasksWhoseTruthTheServicesKnewAreLeftOutOfTheSecondFigure() {
        var accuracy = Accuracy.of(Map.of("a", "1", "b", "1", "c", "1", "d", "0"), TRUTH, Set.of("a"));

        assertThat(accuracy.all()).isEqualTo(new Accuracy.Share(3, 4));
        assertThat(accuracy.withoutGold()).isEqualTo(new Accuracy.Share(2, 3));
    }

    @Test
    void aMissingLabelCountsAsWrong() {
        var accuracy = Accuracy.of(Map.of("a", "1"), TRUTH, Set.of());

        assertThat(accuracy.resolved()).isEqualTo(1);
        assertThat(accuracy.all().value()).isEqualTo(0.25);
    }
}
