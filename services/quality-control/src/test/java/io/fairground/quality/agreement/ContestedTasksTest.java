package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContestedTasksTest {

    private static final int WORKERS = 90;

    /** Three regions of thirty workers. */
    private static final Groups REGIONS =
            Groups.of(3, IntStream.range(0, WORKERS).map(worker -> worker / 30).toArray());

    /** Each task is answered by so many workers of each region; on contested ones region 0 holds the opposite view. */
    private static AnswerTable answers(long seed, int tasks, int ofEach, IntPredicate contested) {
        var random = new Random(seed);
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < tasks; task++) {
            var view = random.nextInt(2);
            for (var region = 0; region < 3; region++) {
                var own = region == 0 && contested.test(task) ? 1 - view : view;
                for (var worker : random.ints(0, 30).distinct().limit(ofEach).toArray()) {
                    rows.add(new int[] {task, region * 30 + worker, random.nextInt(5) == 0 ? 1 - own : own});
                }
            }
        }
        return Tables.of(tasks, WORKERS, 2, rows);
    }

    private static ContestedTasks of(AnswerTable answers, Groups groups) {
        return ContestedTasks.of(answers, groups, ContestRule.standard(1));
    }

    @Test
    void givesTheExampleOfItsDescription() {
        var answers = Tables.of(2, new int[][] {{1, 1, 1, 1, 1, 0, 0, 0, 0, 1}});

        var contested = of(answers, Groups.of(2, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1));

        assertThat(contested.p(0).orElseThrow()).isCloseTo(10 / 210.0, within(1e-12));
        assertThat(contested.contested(0)).isTrue();
    }

    /** R. A. Fisher, The design of experiments, 1935: a lady tells three of four cups of tea right, of either kind. */
    @Test
    void givesFishersProbability() {
        var answers = Tables.of(2, new int[][] {{1, 1, 1, 0, 0, 0, 0, 1}});

        var contested = of(answers, Groups.of(2, 0, 0, 0, 0, 1, 1, 1, 1));

        assertThat(contested.p(0).orElseThrow()).isCloseTo(34 / 70.0, within(1e-12));
    }

    @Test
    void exactProbabilitiesEqualThoseOfEveryDeal() {
        for (var seed = 1L; seed <= 20; seed++) {
            var random = new Random(seed);
            var labels = random.ints(8, 0, 3).toArray();
            var table = GroupTable.of(new GroupedLabels(new int[] {0, 3, 5, 8}, labels), 2);

            var chances = TableChances.of(
                            table.margins().getFirst(), table.margins().getLast())
                    .orElseThrow();

            var spreads = everyOrder(table.labels().labels())
                    .mapToDouble(order ->
                            table.spread(new GroupedLabels(table.labels().start(), order)))
                    .toArray();
            var apart = Arrays.stream(spreads)
                    .filter(spread -> spread >= table.spread() - 1e-9)
                    .count();
            assertThat(chances.p(table.spread()))
                    .as("seed %d", seed)
                    .isCloseTo(apart / (double) spreads.length, within(1e-12));
        }
    }

    private static Stream<int[]> everyOrder(int[] labels) {
        var orders = new ArrayList<int[]>();
        permute(labels.clone(), 0, orders);
        return orders.stream();
    }

    private static void permute(int[] labels, int fixed, List<int[]> orders) {
        if (fixed == labels.length) {
            orders.add(labels.clone());
            return;
        }
        for (var i = fixed; i < labels.length; i++) {
            swap(labels, fixed, i);
            permute(labels, fixed + 1, orders);
            swap(labels, fixed, i);
        }
    }

    private static void swap(int[] labels, int one, int other) {
        var label = labels[one];
        labels[one] = labels[other];
        labels[other] = label;
    }

    @Test
    void dealtProbabilitiesAreCloseToExactOnes() {
        for (var seed = 1L; seed <= 10; seed++) {
            var labels = new Random(seed).ints(24, 0, 2).toArray();
            var table = GroupTable.of(new GroupedLabels(new int[] {0, 8, 16, 24}, labels), 2);
            var exact = TableChances.of(
                            table.margins().getFirst(), table.margins().getLast())
                    .orElseThrow()
                    .p(table.spread());

            // Twenty hits give a relative error of about a fifth.
            assertThat(DealtTables.p(table, seed)).as("seed %d", seed).isBetween(exact / 2, Math.min(1, exact * 2));
        }
    }

    @Test
    void manyAnswersOfManyClassesAreDealt() {
        var random = new Random(3);
        var tasks = new int[20][120];
        for (var task = 0; task < tasks.length; task++) {
            var apart = task < 5;
            Arrays.setAll(tasks[task], worker -> random.nextInt(4) + (apart && worker < 40 ? 2 : 0));
        }
        var regions =
                Groups.of(3, IntStream.range(0, 120).map(worker -> worker / 40).toArray());

        var contested = of(Tables.of(6, tasks), regions);

        assertThat(IntStream.range(0, 5)).allMatch(contested::contested);
        assertThat(contested.contested()).isBetween(5, 7);
    }

    @Test
    void regionsThatDoNotMatterRaiseFewAlarms() {
        var jobsWithAlarms = 0;
        var low = 0;
        for (var seed = 1L; seed <= 40; seed++) {
            var contested = of(answers(seed, 100, 6, _ -> false), REGIONS);
            jobsWithAlarms += contested.contested() > 0 ? 1 : 0;
            low += (int) IntStream.range(0, 100)
                    .filter(task -> contested.p(task).orElseThrow() <= 0.05)
                    .count();
        }
        // At most four jobs in forty on average; eleven are one chance in a thousand.
        assertThat(jobsWithAlarms).isLessThanOrEqualTo(11);
        assertThat(low).isLessThanOrEqualTo(200);
    }

    @Test
    void plantedDisputesAreFoundAndHardlyAnythingElse() {
        for (var seed = 1L; seed <= 5; seed++) {
            var contested = of(answers(seed, 300, 12, task -> task < 60), REGIONS);

            var found = IntStream.range(0, 60).filter(contested::contested).count();
            var falseAlarms = contested.contested() - found;
            assertThat(found).as("seed %d", seed).isGreaterThan(36);
            assertThat(falseAlarms).as("seed %d", seed).isLessThanOrEqualTo(found / 4);
            assertThat(contested.contestedShare().orElseThrow())
                    .as("seed %d", seed)
                    .isBetween(0.12, 0.25);
        }
    }

    @Test
    void fewAnswersNameLittleAndTheShareIsEstimatedWithCaution() {
        for (var seed = 1L; seed <= 5; seed++) {
            var contested = of(answers(seed, 2000, 3, task -> task < 600), REGIONS);

            assertThat(contested.contestedShare().orElseThrow())
                    .as("seed %d", seed)
                    .isLessThan(0.03);
            assertThat(contested.estimatedShare().orElseThrow())
                    .as("seed %d", seed)
                    .isBetween(0.08, 0.33);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "2, 1"})
    void groupsWithTooFewAnswersAreNotCompared(int leastAnswers, int comparable) {
        var answers = Tables.of(2, new int[][] {{1, 1, 1, 0, 0}});

        var contested = ContestedTasks.of(answers, Groups.of(2, 0, 0, 0, 1, 1), new ContestRule(leastAnswers, 0.1, 1));

        assertThat(contested.comparable()).isEqualTo(comparable);
        assertThat(contested.p(0).isPresent()).isEqualTo(comparable == 1);
        assertThat(contested.contestedShare().isPresent()).isEqualTo(comparable == 1);
    }

    @Test
    void aTaskOnWhichAllAgreeIsNotTested() {
        var contested = of(Tables.of(2, new int[][] {{1, 1, 1, 1, 1, 1}}), Groups.of(2, 0, 0, 0, 1, 1, 1));

        assertThat(contested.p(0).orElseThrow()).isEqualTo(1);
        assertThat(contested.adjusted(0)).isEmpty();
        assertThat(contested.contested(0)).isFalse();
        assertThat(contested.estimatedShare().orElseThrow()).isZero();
    }

    @Test
    void namesOfClassesAndGroupsDoNotMatter() {
        var answers = answers(5, 60, 5, task -> task < 20);
        var turned = Tables.of(
                2,
                Tables.lists(answers).stream()
                        .map(labels ->
                                labels.stream().mapToInt(label -> 1 - label).toArray())
                        .toArray(int[][]::new));
        var renamed = Groups.of(
                3,
                IntStream.range(0, WORKERS)
                        .map(worker -> 2 - REGIONS.of(worker))
                        .toArray());
        var byPlace =
                Groups.of(3, IntStream.range(0, 15).map(worker -> worker / 5).toArray());

        var straight = of(answers, REGIONS);

        assertThat(probabilities(of(answers, renamed), 60)).isEqualTo(probabilities(straight, 60));
        assertThat(probabilities(of(turned, byPlace), 60)).isEqualTo(probabilities(straight, 60));
    }

    private static List<Double> probabilities(ContestedTasks contested, int tasks) {
        return IntStream.range(0, tasks)
                .mapToObj(task -> contested.p(task).orElseThrow())
                .toList();
    }

    @Test
    void rulesAreChecked() {
        assertThatThrownBy(() -> new ContestRule(0, 0.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContestRule(3, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
