package io.fairground.dataset.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dataset.release.Progress.Readiness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @Test
    void labelsOfWithdrawnItemsAreWaitedForAndNotReleased() {
        assertThat(new Progress(6L, 2L, 6L, 6, 6, 2, 1, 6).readiness()).isEqualTo(new Readiness.Ready(1));
        assertThat(new Progress(6L, 2L, 6L, 6, 6, 1, 1, 6).readiness()).isInstanceOf(Readiness.NotResolved.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # collected | resolved | settled | answers | assessments | labels | earnings | outcome
                        |          |         | 0       | 0           | 0      | 0        | NotResolved
                      6 |          |         | 6       | 6           | 2      | 6        | NotResolved
                        | 2        | 6       | 6       | 6           | 2      | 6        | NotResolved
                      6 | 2        | 6       | 5       | 6           | 2      | 6        | NotResolved
                      6 | 2        | 6       | 6       | 5           | 2      | 6        | NotResolved
                      6 | 2        | 6       | 6       | 6           | 1      | 6        | NotResolved
                      6 | 2        |         | 6       | 6           | 2      | 6        | NotSettled
                      6 | 2        | 6       | 6       | 6           | 2      | 5        | NotSettled
                      6 | 2        | 6       | 6       | 6           | 2      | 6        | Ready
            """)
    void aReleaseWaitsUntilAllThatWasAnnouncedIsHere(
            @Nullable Long collected,
            @Nullable Long resolved,
            @Nullable Long settled,
            long answers,
            long assessments,
            long labels,
            long earnings,
            String outcome) {
        Readiness readiness =
                new Progress(collected, resolved, settled, answers, assessments, labels, 0, earnings).readiness();

        assertThat(readiness.getClass().getSimpleName()).isEqualTo(outcome);
    }
}
