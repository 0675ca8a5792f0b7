package io.fairground.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.bench.Figure;
import io.fairground.bench.quality.LabeledCrowd.Answer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntegrityBenchTest {

    /** Forty workers of fifteen answers each. */
    private static final LabeledCrowd CROWD = new LabeledCrowd(
            30,
            40,
            3,
            IntStream.range(0, 600)
                    .mapToObj(row -> new Answer(row % 30, row / 15, row % 3, 1 + row % 7))
                    .toList());

    @Test
    void fifteenBotsAreAddedToEachHundredWorkersAndSayAsMuchAsTheMean() {
        for (var kind : InjectedBots.Kind.values()) {
            var bots = InjectedBots.into(CROWD, kind, 1);

            assertThat(bots.crowd().workerCount()).as("%s", kind).isEqualTo(46);
            assertThat(bots.crowd().answers()).as("%s", kind).hasSize(600 + 6 * 15);
        }
    }

    @Test
    void theSameSeedDrawsTheSameBots() {
        assertThat(InjectedBots.into(CROWD, InjectedBots.Kind.COPYING, 7))
                .isEqualTo(InjectedBots.into(CROWD, InjectedBots.Kind.COPYING, 7))
                .isNotEqualTo(InjectedBots.into(CROWD, InjectedBots.Kind.COPYING, 8));
    }

    @Test
    void aTieCountsHalfAndVictimsDoNotCount() {
        var victims = new BitSet();
        victims.set(0);
        var bots = new InjectedBots(CROWD, 3, victims);

        assertThat(bots.auc(new double[] {9, 1, 2, 2})).isEqualTo(0.75);
        var flagged = new BitSet();
        flagged.set(0);
        flagged.set(2);
        flagged.set(3);
        assertThat(bots.falseFlags(flagged)).isEqualTo(0.5);
    }

    @Test
    void everyFigureIsMeasuredOnTheShippedCrowds() {
        var figures = new IntegrityBench(Path.of("../data/crowd")).run(true, 1);

        assertThat(figures).extracting(Figure::id).doesNotHaveDuplicates().hasSize(10);
        assertThat(figures)
                .filteredOn(figure -> figure.goal() != null)
                .hasSize(3)
                .allMatch(figure -> Boolean.TRUE.equals(figure.holds()));
        assertThat(List.copyOf(figures)).allMatch(figure -> figure.ours() != null);
    }
}
