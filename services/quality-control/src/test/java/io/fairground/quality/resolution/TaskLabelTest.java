package io.fairground.quality.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskLabelTest {

    private static final TaskLabel MADE = new TaskLabel(
            new UUID(0x7000L, 1), 0, 0.7, List.of(0.7, 0.3), "majority@1", 10, new TaskLabel.Interval(0.6, 0.8));

    @Test
    void aReviewersLabelKeepsWhatTheAnswersSay() {
        assertThat(MADE.adjudicated(1))
                .isEqualTo(new TaskLabel(MADE.taskId(), 1, 0.3, List.of(0.7, 0.3), "adjudicated@1", 10, null));
    }

    @Test
    void noMethodOverridesWhatAPersonDecidedAndAnotherPersonDoes() {
        var adjudicated = MADE.adjudicated(1);

        assertThat(adjudicated.outranks(MADE)).isTrue();
        assertThat(adjudicated.outranks(MADE.adjudicated(0))).isFalse();
        assertThat(MADE.outranks(adjudicated)).isFalse();
        assertThat(MADE.outranks(MADE)).isFalse();
    }
}
