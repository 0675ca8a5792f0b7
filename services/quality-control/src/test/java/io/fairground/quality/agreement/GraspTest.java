package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraspTest {

    private static final int WORKERS = 60;
    private static final int TASKS = 150;

    /** Three regions of twenty workers; each task is answered by nine of them. */
    private static final Groups REGIONS =
            Groups.of(3, IntStream.range(0, WORKERS).map(worker -> worker / 20).toArray());

    /** @param dissents of a worker: in how many of a hundred tasks she says the opposite of the common view */
    private static AnswerTable answers(long seed, IntUnaryOperator dissents) {
        var random = new Random(seed);
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < TASKS; task++) {
            var view = random.nextInt(2);
            for (var worker : random.ints(0, WORKERS).distinct().limit(9).toArray()) {
                var own = random.nextInt(100) < dissents.applyAsInt(worker) ? 1 - view : view;
                rows.add(new int[] {task, worker, own});
            }
        }
        return Tables.of(TASKS, WORKERS, 2, rows);
    }

    @Test
    void valuesAreThoseOfAlphaAndCrossReplication() {
        for (var seed = 1L; seed <= 5; seed++) {
            var answers = answers(seed, worker -> worker < 20 ? 10 : 30);

            for (var one : Grasp.of(answers, REGIONS, Distance.nominal(), Shuffles.of(9, seed))) {
                var alpha = Alpha.of(REGIONS.answersOf(one.group(), answers), Distance.nominal())
                        .orElseThrow();
                var cross = CrossReplication.of(answers, REGIONS.against(one.group()), Distance.nominal())
                        .orElseThrow();
                var inGroup = Objects.requireNonNull(one.inGroup());
                var crossGroup = Objects.requireNonNull(one.crossGroup());
                assertThat(inGroup.value()).as("seed %d", seed).isCloseTo(alpha.value(), within(1e-12));
                assertThat(inGroup.interval()).as("seed %d", seed).isEqualTo(alpha.interval());
                assertThat(crossGroup.value()).as("seed %d", seed).isCloseTo(cross.value(), within(1e-12));
                assertThat(crossGroup.interval()).as("seed %d", seed).isEqualTo(cross.interval());
                assertThat(Objects.requireNonNull(one.index()).value())
                        .as("seed %d", seed)
                        .isCloseTo(alpha.value() / cross.value(), within(1e-12));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() throws Exception {
        var answers = answers(1, _ -> 20);
        var many = Grasp.of(answers, REGIONS, Distance.ordinal(), Shuffles.of(50, 3));
        try (var one = new ForkJoinPool(1)) {
            var alone = one.submit(() -> Grasp.of(answers, REGIONS, Distance.ordinal(), Shuffles.of(50, 3)))
                    .get();

            assertThat(alone).isEqualTo(many);
        }
    }

    @Test
    void aRegionThatSeesThingsItsOwnWayIsFound() {
        // Given a region that mostly holds the opposite of what the others hold
        var answers = answers(4, worker -> worker < 20 ? 80 : 20);

        var found = Grasp.of(answers, REGIONS, Distance.nominal(), Shuffles.of(199, 4));

        var inGroup = Objects.requireNonNull(found.getFirst().inGroup());
        var crossGroup = Objects.requireNonNull(found.getFirst().crossGroup());
        assertThat(inGroup.test().higher()).isLessThanOrEqualTo(0.01);
        assertThat(crossGroup.value()).isNegative();
        assertThat(crossGroup.test().lower()).isLessThanOrEqualTo(0.01);
        assertThat(found.getFirst().index()).isNull();
    }

    @Test
    void groupsThatDoNotMatterAreRarelyFound() {
        var alarms = 0;
        for (var seed = 1L; seed <= 40; seed++) {
            // Workers differ in how often they dissent, whatever their region.
            var answers = answers(seed, worker -> 10 + worker * 7 % 30);
            var index = Grasp.of(answers, REGIONS, Distance.nominal(), Shuffles.of(99, seed))
                    .getFirst()
                    .index();
            alarms += Objects.requireNonNull(index).test().twoSided() <= 0.1 ? 1 : 0;
        }
        // Four are expected; more than eleven would be one chance in a thousand.
        assertThat(alarms).isLessThanOrEqualTo(11);
    }

    @Test
    void whatLanguagesDoIsNotTakenForTheRegionsDoing() {
        // Given two languages, of careful and careless workers, and regions that each speak mostly one of them
        var language = IntStream.range(0, WORKERS)
                .map(worker -> worker % 3 == 0 ? 1 : worker / 30)
                .toArray();
        var answers = answers(6, worker -> language[worker] == 0 ? 5 : 40);
        var halves = Groups.of(
                2, IntStream.range(0, WORKERS).map(worker -> worker / 30).toArray());

        var free = Grasp.of(answers, halves, Distance.nominal(), Shuffles.of(199, 6));
        var blocked = Grasp.of(
                answers, halves, Distance.nominal(), Shuffles.of(199, 6).within(language));

        assertThat(Objects.requireNonNull(free.getFirst().inGroup()).test().twoSided())
                .isLessThanOrEqualTo(0.05);
        assertThat(Objects.requireNonNull(blocked.getFirst().inGroup()).test().twoSided())
                .isGreaterThan(0.05);
    }

    @Test
    void aGroupWithoutAnswersHasNoMeasure() {
        var four = Groups.of(4, IntStream.range(0, WORKERS).map(REGIONS::of).toArray());

        var empty = Grasp.of(answers(2, _ -> 20), four, Distance.nominal(), Shuffles.of(9, 2))
                .getLast();

        assertThat(empty).isEqualTo(new GroupAssociation(3, 0, 0, null, null, null));
    }

    @Test
    void noProbabilityIsZero() {
        assertThat(PermutationTest.of(1, new double[] {0, 0, 0})).isEqualTo(new PermutationTest(0.25, 1));
        assertThat(PermutationTest.of(1, new double[] {1, Double.NaN, 2})).isEqualTo(new PermutationTest(1, 0.75));
        assertThat(new PermutationTest(0.01, 1).twoSided()).isEqualTo(0.02);
        assertThatThrownBy(() -> Shuffles.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shufflesKeepTheSizesOfGroupsAndBlocks() {
        var groupOf = IntStream.range(0, WORKERS).map(REGIONS::of).toArray();
        var block = IntStream.range(0, WORKERS).map(worker -> worker % 2).toArray();
        var given = new int[WORKERS];
        Arrays.fill(given, 1);
        given[5] = 0;
        var deals = Shuffles.of(20, 8).within(block).deals(groupOf, given);

        for (var shuffle = 0; shuffle < 20; shuffle++) {
            var dealt = deals.get(shuffle);
            assertThat(dealt[5]).isEqualTo(groupOf[5]);
            for (var b = 0; b < 2; b++) {
                assertThat(inBlock(dealt, block, b)).isEqualTo(inBlock(groupOf, block, b));
            }
            assertThat(dealt).isNotEqualTo(groupOf);
        }
    }

    private static List<Integer> inBlock(int[] groupOf, int[] block, int wanted) {
        return IntStream.range(0, WORKERS)
                .filter(worker -> block[worker] == wanted)
                .map(worker -> groupOf[worker])
                .sorted()
                .boxed()
                .toList();
    }
}
