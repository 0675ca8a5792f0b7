package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.quality.preference.Planted.Row;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    @Test
    void countsOutcomesItemsAndWorkers() {
        var comparisons = new Comparisons(
                4, 3, new int[] {0, 1, 0}, new int[] {1, 2, 2}, new byte[] {0, 2, 1}, new int[] {0, 0, 2});

        assertThat(comparisons.count(Outcome.FIRST)).isEqualTo(1);
        assertThat(comparisons.count(Outcome.SECOND)).isEqualTo(1);
        assertThat(comparisons.count(Outcome.TIE)).isEqualTo(1);
        assertThat(comparisons.countByItem()).containsExactly(2, 2, 2, 0);
        assertThat(comparisons.countByWorker()).containsExactly(2, 0, 1);
    }

    @Test
    void anItemIsNotComparedWithItself() {
        assertThatThrownBy(() -> Planted.table(2, new Row(1, 1, Outcome.TIE, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0 compares item 1 with itself");
    }

    @Test
    void anIndexOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> Planted.table(2, new Row(0, 2, Outcome.TIE, 0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Planted.table(2, new Row(0, 1, Outcome.TIE, 1)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anUnknownOutcomeIsRefused() {
        assertThatThrownBy(() -> new Comparisons(2, 1, new int[] {0}, new int[] {1}, new byte[] {3}, new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void columnsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> new Comparisons(2, 1, new int[] {0}, new int[] {1}, new byte[] {0}, new int[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Comparisons(
                        2,
                        1,
                        new int[] {0},
                        new int[] {1},
                        new byte[] {0},
                        new int[] {0},
                        new Covariate("length", new double[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCovariateIsFinite() {
        assertThatThrownBy(() -> new Covariate("length", new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSelectionKeepsItemsWorkersAndCovariates() {
        var planted = Planted.draw(Planted.Plan.of(5, 30).withLength(), 1);

        var even = planted.comparisons().select(row -> row % 2 == 0);

        assertThat(even.rows()).isEqualTo(15);
        assertThat(even.itemCount()).isEqualTo(5);
        assertThat(even.worker(3)).isEqualTo(planted.comparisons().worker(6));
        assertThat(even.covariates().getFirst().value(3))
                .isEqualTo(planted.comparisons().covariates().getFirst().value(6));
    }
}
