package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables with hardly anything in them: whatever is missing, a measure is undefined or a number, and nothing breaks. */
class SmallTablesTest {

    private static final int DRAWS = 200;

    @Test
    void measuresAreNumbersOrUndefined() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var table = table(seed);
            var classes = table.classCount();
            var values = new double[classes];
            Arrays.setAll(values, c -> c);
            var pair = RaterPair.of(table, 0, table.workerCount() - 1);
            var measures = Stream.of(
                            Alpha.of(table, Distance.nominal()),
                            Alpha.of(table, Distance.ordinal()),
                            Alpha.of(table, Distance.interval()),
                            Alpha.of(table, Distance.ratio(values)),
                            FleissKappa.of(table),
                            GwetAc1.of(table),
                            PercentAgreement.of(table),
                            PercentAgreement.of(pair),
                            CohenKappa.of(pair, Weighting.LINEAR),
                            CohenKappa.of(pair, Weighting.QUADRATIC),
                            ScottPi.of(pair),
                            CrossReplication.of(table, groups(seed, table, 2), Distance.ordinal()))
                    .flatMap(Optional::stream)
                    .toList();

            for (var measure : measures) {
                assertThat(measure.value()).as("seed %d", seed).isFinite().isLessThanOrEqualTo(1 + 1e-12);
                assertThat(measure.tasks()).as("seed %d", seed).isPositive();
                var interval = measure.interval();
                if (interval != null) {
                    assertThat(interval.low()).as("seed %d", seed).isFinite();
                    assertThat(interval.standardError()).as("seed %d", seed).isNotNegative();
                }
            }
        }
    }

    @Test
    void groupMeasuresDoNotBreak() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var table = table(seed);
            var groups = groups(seed, table, 3);
            var shuffles = Shuffles.of(5, seed);
            assertThatCode(() -> {
                        for (var distance : List.of(Distance.nominal(), Distance.ordinal())) {
                            assertThat(Grasp.of(table, groups, distance, shuffles))
                                    .hasSize(3);
                        }
                        var contested = ContestedTasks.of(table, groups, new ContestRule(1, 0.1, 1));
                        assertThat(contested.contested()).isLessThanOrEqualTo(contested.comparable());
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    private static AnswerTable table(long seed) {
        var random = new Random(seed);
        var classes = 1 + random.nextInt(3);
        var tasks = new int[random.nextInt(4)][];
        for (var task = 0; task < tasks.length; task++) {
            tasks[task] = random.ints(random.nextInt(5), -1, classes).toArray();
        }
        var workers = Arrays.stream(tasks).mapToInt(task -> task.length).max().orElse(0);
        var padded = workers == 0 ? new int[][] {{-1}} : tasks;
        return Tables.of(classes, padded);
    }

    private static Groups groups(long seed, AnswerTable table, int count) {
        return Groups.of(
                count, new Random(seed).ints(table.workerCount(), -1, count).toArray());
    }
}
