package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrossReplicationTest {

    private static final int DRAWS = 20;

    /** The answers of both groups to one task. */
    private record Both(List<Integer> first, List<Integer> second) {}

    @Test
    void givesTheExampleOfItsDescription() {
        var answers = Tables.of(2, new int[][] {{0, 0, 0}, {1, 1, 0}});

        var agreement = CrossReplication.of(answers, Groups.of(2, 0, 1, 1), Distance.nominal())
                .orElseThrow();

        assertThat(agreement.value()).isCloseTo(0.5, within(1e-12));
        assertThat(agreement.tasks()).isEqualTo(2);
    }

    static Stream<Arguments> metrics() {
        return AlphaTest.metrics();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void equalsTheDefinitionOverAllPairs(String name, NaiveAlpha.Metric metric) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var answers = Tables.random(seed);
            var groups = alternating(answers.workerCount());
            var distance = AlphaTest.distance(name, answers.classCount());
            var named = named(answers);
            var tasks = both(answers, groups);

            var agreement = CrossReplication.of(answers, groups, distance).orElseThrow();

            var without = IntStream.range(0, tasks.size())
                    .mapToDouble(left -> {
                        var rest = new ArrayList<>(tasks);
                        rest.remove(left);
                        return naive(rest, named, metric);
                    })
                    .toArray();
            assertThat(agreement.value()).as("seed %d", seed).isCloseTo(naive(tasks, named, metric), within(1e-12));
            assertThat(Objects.requireNonNull(agreement.interval()).standardError())
                    .as("seed %d", seed)
                    .isCloseTo(
                            Objects.requireNonNull(Jackknife.around(0, without).interval())
                                    .standardError(),
                            within(1e-12));
        }
    }

    @Test
    void whoHasNoGroupHasNoPart() {
        var answers = Tables.random(7);
        var few = Groups.of(
                2,
                IntStream.range(0, answers.workerCount())
                        .map(worker -> worker < 4 ? worker % 2 : Groups.NONE)
                        .toArray());

        var agreement = CrossReplication.of(answers, few, Distance.nominal()).orElseThrow();

        assertThat(agreement.value())
                .isCloseTo(naive(both(answers, few), List.of(), NaiveAlpha.NOMINAL), within(1e-12));
    }

    @Test
    void isUndefinedWithoutCommonTasksOrVariation() {
        var apart = Tables.of(2, new int[][] {{0, -1}, {-1, 1}});
        var same = Tables.of(2, new int[][] {{1, 1}, {1, 1}});
        var groups = Groups.of(2, 0, 1);

        assertThat(CrossReplication.of(apart, groups, Distance.nominal())).isEmpty();
        assertThat(CrossReplication.of(same, groups, Distance.nominal())).isEmpty();
        assertThatThrownBy(() -> CrossReplication.of(same, Groups.of(3, 0, 1), Distance.nominal()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CrossReplication.of(same, Groups.of(2, 0), Distance.nominal()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNormalisedByWhatEachGroupCanReach() {
        assertThat(CrossReplication.normalised(0.3, 0.5, 0.5)).isCloseTo(0.6, within(1e-12));
        assertThat(CrossReplication.normalised(0.3, -0.1, 0.5)).isNaN();
    }

    private static Groups alternating(int workers) {
        return Groups.of(
                2, IntStream.range(0, workers).map(worker -> worker % 2).toArray());
    }

    /** How often each class is named, by both groups together. */
    private static List<Integer> named(AnswerTable answers) {
        return Arrays.stream(TaskCounts.of(answers, 1).totals()).boxed().toList();
    }

    private static List<Both> both(AnswerTable answers, Groups groups) {
        var first = Tables.lists(groups.answersOf(0, answers));
        var second = Tables.lists(groups.answersOf(1, answers));
        return IntStream.range(0, first.size())
                .mapToObj(task -> new Both(first.get(task), second.get(task)))
                .filter(both -> !both.first.isEmpty() && !both.second.isEmpty())
                .toList();
    }

    private static double naive(List<Both> tasks, List<Integer> named, NaiveAlpha.Metric metric) {
        var first = tasks.stream().flatMap(both -> both.first.stream()).toList();
        var second = tasks.stream().flatMap(both -> both.second.stream()).toList();
        var observed = 0.0;
        for (var both : tasks) {
            var weight = (both.first.size() + both.second.size()) / (double) (first.size() + second.size());
            observed += weight * mean(both.first, both.second, named, metric);
        }
        return 1 - observed / mean(first, second, named, metric);
    }

    private static double mean(
            List<Integer> first, List<Integer> second, List<Integer> named, NaiveAlpha.Metric metric) {
        var sum = 0.0;
        for (var one : first) {
            for (var other : second) {
                sum += metric.squared(one, other, named);
            }
        }
        return sum / first.size() / second.size();
    }
}
