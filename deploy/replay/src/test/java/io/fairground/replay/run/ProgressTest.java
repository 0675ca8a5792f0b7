package io.fairground.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void aLineSaysHowFarAndHowFast() {
        assertThat(Progress.line("zencrowd", 5_000, 20_000, 500))
                .isEqualTo("zencrowd: 5,000 of 20,000 answers (25 %), 500 answers/s");
    }

    @Test
    void aBarIsAsFullAsTheWorkIsDone() {
        assertThat(Progress.bar(1, 2)).isEqualTo("[###############---------------]");
        assertThat(Progress.bar(0, 0)).isEqualTo("[##############################]");
    }
}
