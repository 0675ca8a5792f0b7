package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.preference.Intervals.Errors;
import io.fairground.quality.preference.Planted.Plan;
import io.fairground.quality.preference.Planted.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionScoresTest {

    private static final Intervals INTERVALS = new Intervals(0.95, Errors.MODEL, 100, 1);
    private static final BradleyTerry MODEL = BradleyTerry.standard();

    @Test
    void twoHalvesOfOneCrowdDifferNoMoreThanTheirIntervalsSay() {
        var held = 0;
        for (var seed = 1L; seed <= 40; seed++) {
            var comparisons = Planted.draw(Plan.of(5, 800), seed).comparisons();
            var regions = RegionScores.fit(MODEL, comparisons, halves(40), 2, INTERVALS);
            for (var item = 0; item < 5; item++) {
                var difference = regions.difference(0, 1, item).orElseThrow();
                held += difference.low() <= 0 && 0 <= difference.high() ? 1 : 0;
            }
        }
        assertThat(held / 200.0).isGreaterThan(0.9);
    }

    @Test
    void anItemThatOneRegionLikesMoreIsFound() {
        // Given two regions of twenty workers that agree on all items but 0
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 2_000; i++) {
            var worker = i % 40;
            var first = i / 40 % 2 == 0 ? 0 : 1;
            var second = 2 + i / 80 % 3;
            var liked = first != 0 || worker >= 20 ? 0.5 : 0.8;
            rows.add(new Row(first, second, i % 10 < 10 * liked ? Outcome.FIRST : Outcome.SECOND, worker));
        }
        var comparisons = Planted.table(5, 40, alternating(rows), false);

        var regions = RegionScores.fit(MODEL.withoutPositionBias(), comparisons, halves(40), 2, INTERVALS);

        var liked = regions.difference(0, 1, 0).orElseThrow();
        assertThat(liked.low()).isGreaterThan(0);
        assertThat(regions.difference(1, 0, 0).orElseThrow().value()).isCloseTo(-liked.value(), within(1e-9));
    }

    @Test
    void withoutAnItemThatBothComparedThereIsNoDifference() {
        var rows = List.of(
                new Row(0, 1, Outcome.FIRST, 0), new Row(0, 2, Outcome.FIRST, 1), new Row(1, 2, Outcome.TIE, 2));

        var regions = RegionScores.fit(MODEL, Planted.table(3, 3, rows, false), new int[] {0, 1, -1}, 2, INTERVALS);

        assertThat(regions.difference(0, 1, 0)).isEmpty();
        assertThat(regions.difference(0, 0, 0)).isPresent();
    }

    @Test
    void whoDeclaredNoRegionIsLeftOut() {
        var comparisons = Planted.draw(Plan.of(5, 400), 3).comparisons();
        var region = halves(40);
        region[0] = -1;

        var regions = RegionScores.fit(MODEL, comparisons, region, 2, INTERVALS);

        var expected =
                MODEL.fit(comparisons.select(row -> comparisons.worker(row) % 2 == 0 && comparisons.worker(row) > 0));
        assertThat(regions.of(0).scores()).containsExactly(expected.scores(), within(1e-9));
    }

    private static int[] halves(int workers) {
        var region = new int[workers];
        for (var worker = 0; worker < workers; worker++) {
            region[worker] = worker % 2;
        }
        return region;
    }

    private static List<Row> alternating(List<Row> rows) {
        return rows.stream()
                .map(row -> row.renamed(item -> item, worker -> worker < 20 ? 2 * worker : 2 * (worker - 20) + 1))
                .toList();
    }
}
