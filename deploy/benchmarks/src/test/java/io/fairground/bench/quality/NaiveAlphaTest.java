package io.fairground.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NaiveAlphaTest {

    /** Three tasks, answered {0, 0}, {1, 1} and {0, 1}: 2 of 6 ordered pairs within tasks differ, 18 of 30 in all. */
    @Test
    void isRightOnAnExampleByHand() {
        var tasks = new int[][] {{0, 0}, {1, 1}, {0, 1}};

        var alpha = NaiveAlpha.value(tasks, 2, (one, other, _) -> one == other ? 0 : 1);

        assertThat(alpha).isCloseTo(1 - (2 / 6.0) / (18 / 30.0), within(1e-12));
    }
}
