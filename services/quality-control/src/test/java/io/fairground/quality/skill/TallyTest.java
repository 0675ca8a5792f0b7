package io.fairground.quality.skill;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Region;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # subjective, gold, labelled, basis
            false,        4,    9,        GOLD
            true,         4,    9,        GOLD
            false,        0,    9,        LABELS
            true,         0,    9,        NONE
            false,        0,    0,        NONE
            """)
    void labelsAreNoBasisWherePeopleMayDiffer(boolean subjective, int gold, int labelled, AccuracyBasis basis) {
        assertThat(tally(gold, labelled).basis(subjective)).isEqualTo(basis);
    }

    @Test
    void withoutABasisNothingIsKnown() {
        var unknown = tally(0, 9).accuracy(true);

        assertThat(unknown).isEqualTo(Accuracy.of(0, 0));
        assertThat(tally(0, 9).accuracy(false)).isEqualTo(Accuracy.of(8, 9));
        assertThat(tally(4, 9).accuracy(true)).isEqualTo(Accuracy.of(3, 4));
    }

    private static Tally tally(int gold, int labelled) {
        return new Tally(
                new UUID(0, 1),
                Region.of("KE"),
                9,
                gold,
                Math.max(0, gold - 1),
                0,
                0,
                labelled,
                Math.max(0, labelled - 1));
    }
}
