package io.fairground.quality.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelMedianTest {

    private final Ratings ratings = Ratings.oneTask(5, 1, 2, 4, 4);

    @Test
    void anEvenSplitIsTheLowerOfTheTwo() {
        assertThat(LevelMedian.equal().levels(ratings.answers(), ratings.none()))
                .containsExactly(2);
    }

    @Test
    void aWorkerWhoCountsDoubleTipsIt() {
        assertThat(LevelMedian.weighted(1, 1, 1, 2).levels(ratings.answers(), ratings.none()))
                .containsExactly(4);
    }

    @Test
    void aKnownLevelIsKeptAndATaskWithoutAnswersHasNone() {
        var answers = new OrdinalAnswers(3, 1, 5, new int[] {0, 2}, new int[] {0, 0}, new int[] {3, 3});

        assertThat(LevelMedian.equal().levels(answers, KnownLevels.of(1, -1, -1)))
                .containsExactly(1, -1, 3);
    }
}
