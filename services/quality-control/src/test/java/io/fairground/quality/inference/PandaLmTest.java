package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three real annotators who say which of two answers is better, or neither. */
class PandaLmTest {

    private static final int TIE = 2;

    private final Crowd crowd = Crowd.pandalm();

    @Test
    void everyLabelIsTheAnswerThatTwoOfTheThreeAnnotatorsGave() {
        var labels = new MajorityVote().infer(Evidence.of(crowd.answers()).withTies(new TieRule(TIE)));

        for (var task = 0; task < 999; task++) {
            assertThat(Collections.frequency(answersTo(task), labels.label(task)))
                    .as(crowd.tasks().get(task))
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void tiesStayTies() {
        var labels = new MajorityVote().infer(Evidence.of(crowd.answers()).withTies(new TieRule(TIE)));

        assertThat(IntStream.range(0, 999).filter(task -> labels.label(task) == TIE))
                .hasSize(105);
    }

    private List<Integer> answersTo(int task) {
        var given = new ArrayList<Integer>();
        for (var row = 0; row < crowd.answers().rows(); row++) {
            if (crowd.answers().task(row) == task) {
                given.add(crowd.answers().label(row));
            }
        }
        return given;
    }
}
