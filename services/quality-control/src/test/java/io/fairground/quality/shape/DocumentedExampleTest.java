package io.fairground.quality.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.quality.matching.Mark;
import io.fairground.quality.matching.MarkAnswer;
import io.fairground.quality.matching.MarkConsensus;
import io.fairground.quality.matching.MarkRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/concepts/labels-beyond-classes.md. */
class DocumentedExampleTest {

    private static final int CAR = 0;

    @Test
    void twoOfThreeDrewTheCar() {
        var answers = List.of(
                new MarkAnswer<>(0, 0, List.of(new Mark<>(CAR, new Box(10, 10, 50, 40)))),
                new MarkAnswer<>(0, 1, List.of(new Mark<>(CAR, new Box(12, 10, 52, 41)))),
                new MarkAnswer<>(0, 2, List.<Mark<Box>>of()));

        var inference = new MarkConsensus<>(Boxes.MEDIAN, MarkRule.DEFAULT).infer(answers);

        assertThat(inference.marks(0)).containsExactly(new Mark<>(CAR, new Box(11, 10, 51, 40.5)));
        assertThat(inference.candidates(0))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.workers()).containsExactly(0, 1));
        assertThat(inference.worker(2).recall()).isLessThan(inference.worker(0).recall());
    }
}
