package io.fairground.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.matching.Intervals.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkConsensusTest {

    private static final int DRAWS = 25;
    private static final int CAR = 0;
    private static final int LORRY = 1;
    private final MarkConsensus<Interval> majority = new MarkConsensus<>(new Intervals(), MarkRule.MAJORITY);
    private final MarkConsensus<Interval> model = new MarkConsensus<>(new Intervals(), MarkRule.DEFAULT);

    @Test
    void overlappingMarksMeanOneThing() {
        var inference = majority.infer(
                List.of(answer(0, car(0, 10), car(50, 60)), answer(1, car(1, 11), car(50, 60)), answer(2, car(2, 12))));

        assertThat(inference.marks(0)).hasSize(2);
        assertThat(inference.candidates(0))
                .extracting(ConsensusMark::workers)
                .containsExactlyInAnyOrder(List.of(0, 1, 2), List.of(0, 1));
    }

    @Test
    void whatLessThanHalfMarkedDoesNotExist() {
        var inference = majority.infer(List.of(answer(0, car(0, 10)), answer(1), answer(2)));

        assertThat(inference.marks(0)).isEmpty();
        assertThat(inference.candidates(0)).singleElement().satisfies(candidate -> {
            assertThat(candidate.exists()).isFalse();
            assertThat(candidate.share()).isLessThan(0.5);
        });
    }

    @Test
    void nothingIsAnAnswer() {
        var inference = model.infer(List.of(answer(0), answer(1)));

        assertThat(inference.tasks()).containsExactly(0);
        assertThat(inference.marks(0)).isEmpty();
        assertThat(inference.worker(0).agreement()).isEqualTo(1);
    }

    @Test
    void oneWorkerHasNoTwoMarksInOneThing() {
        // Given a worker who drew two overlapping things where the other drew one between them
        var inference = majority.infer(List.of(answer(0, car(0, 10), car(3, 13)), answer(1, car(2, 12))));

        assertThat(inference.candidates(0))
                .extracting(ConsensusMark::workers)
                .containsExactlyInAnyOrder(List.of(0, 1), List.of(0));
        assertThat(inference.marks(0)).containsExactly(new Mark<>(CAR, new Interval(2.5, 12.5)));
    }

    @Test
    void theLabelMostOfThemGiveWins() {
        var inference =
                majority.infer(List.of(answer(0, car(0, 10)), answer(1, lorry(0, 10)), answer(2, lorry(0, 10))));

        assertThat(inference.marks(0)).extracting(Mark::label).containsExactly(LORRY);
        assertThat(inference.candidates(0).get(0).share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aPartnerWithTheSameLabelIsPreferred() {
        // Given a car and a lorry on nearly the same spot, seen by both
        var inference = majority.infer(List.of(
                answer(0, car(0, 10), lorry(0, 11)),
                answer(1, lorry(0, 10), car(0, 11)),
                answer(2, car(0, 10), lorry(0, 10))));

        assertThat(inference.marks(0)).extracting(Mark::label).containsExactlyInAnyOrder(CAR, LORRY);
    }

    @Test
    void agreementCountsWhatIsMissedAndWhatIsOff() {
        // Given two of three marks in common, one of them overlapping by 8 / 12
        var inference = majority.infer(
                List.of(answer(0, car(0, 10), car(20, 30)), answer(1, car(2, 12), car(20, 30), car(50, 60))));

        assertThat(inference.worker(0).agreement()).isCloseTo(2 * (1 + 8.0 / 12) / 5, within(1e-9));
    }

    @Test
    void aLoneAnswerIsTakenAtItsWord() {
        var inference = majority.infer(List.of(answer(0, car(0, 10))));

        assertThat(inference.marks(0)).containsExactly(car(0, 10));
        assertThat(inference.worker(0).weight()).isEqualTo(1);
    }

    @Test
    void aKnownTaskIsResolvedByItsTruthAndTellsWhoSeesWell() {
        var answers = new ArrayList<MarkAnswer<Interval>>();
        var truth = new HashMap<Integer, List<Mark<Interval>>>();
        for (var task = 0; task < 8; task++) {
            answers.add(new MarkAnswer<>(task, 0, List.of(car(0, 10), car(20, 30))));
            answers.add(new MarkAnswer<>(task, 1, List.of(car(40, 50))));
            answers.add(new MarkAnswer<>(task, 2, List.of(car(40, 50))));
            truth.put(task, List.of(car(0, 10), car(20, 30), car(70, 80)));
        }
        answers.add(new MarkAnswer<>(8, 0, List.of(car(0, 10))));
        answers.add(new MarkAnswer<>(8, 1, List.of(car(90, 99))));

        var inference = model.infer(answers, new KnownMarks<>(truth));

        assertThat(inference.marks(0)).isEqualTo(truth.get(0));
        assertThat(inference.candidates(0)).hasSize(3);
        assertThat(inference.worker(0).precision()).isGreaterThan(0.9);
        assertThat(inference.worker(0).recall()).isBetween(0.6, 0.8);
        assertThat(inference.worker(1).precision()).isLessThan(0.5);
        assertThat(inference.worker(0).weight())
                .isGreaterThan(inference.worker(1).weight());
        assertThat(inference.marks(8)).containsExactly(car(0, 10));
    }

    @Test
    void theModelFindsMoreOfWhatWasPlantedThanAMajorityAndInventsLittle() {
        var voted = Score.of(majority);
        var judged = Score.of(model);

        assertThat(voted.recall()).isBetween(0.7, 0.9);
        assertThat(judged.recall()).isGreaterThan(0.94);
        assertThat(voted.invented()).isLessThan(0.03);
        assertThat(judged.invented()).isLessThan(0.03);
    }

    /** Over five planted crowds: the share of what exists that was found, and of what was found that does not exist. */
    private record Score(double recall, double invented) {

        static Score of(MarkConsensus<Interval> consensus) {
            var found = 0;
            var right = 0;
            var all = 0;
            for (var seed = 1L; seed <= 5; seed++) {
                var crowd = PlantedMarks.random(seed, 60, 5);
                var inference = consensus.infer(crowd.answers());
                for (var task : inference.tasks()) {
                    var truth = crowd.truth().getOrDefault(task, List.of());
                    all += truth.size();
                    found += inference.marks(task).size();
                    right += (int) inference.marks(task).stream()
                            .filter(mark ->
                                    truth.stream().anyMatch(t -> new Intervals().overlap(mark.extent(), t) > 0.5))
                            .count();
                }
            }
            return new Score((double) right / all, (double) (found - right) / found);
        }
    }

    @Test
    void plantedCareIsFound() {
        var crowd = PlantedMarks.random(1, 150, 5);

        var inference = model.infer(crowd.answers());

        for (var worker = 0; worker < 5; worker++) {
            assertThat(inference.worker(worker).recall())
                    .as("worker %d", worker)
                    .isCloseTo(crowd.recall()[worker], within(0.1));
        }
    }

    @Test
    void orderAndNamesDoNotMatter() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var random = new Random(seed);
            var crowd = PlantedMarks.random(seed, 6, 5);
            var names = new ArrayList<>(IntStream.range(0, 5).boxed().toList());
            Collections.shuffle(names, random);
            var changed = new ArrayList<MarkAnswer<Interval>>();
            for (var answer : crowd.answers()) {
                var marks = new ArrayList<>(answer.marks());
                Collections.shuffle(marks, random);
                changed.add(new MarkAnswer<>(answer.task(), names.get(answer.worker()), marks));
            }
            Collections.shuffle(changed, random);
            var straight = model.infer(crowd.answers());
            var renamed = model.infer(changed);
            for (var task : straight.tasks()) {
                same(straight.candidates(task), renamed.candidates(task), names, seed);
            }
        }
    }

    private static void same(
            List<ConsensusMark<Interval>> one, List<ConsensusMark<Interval>> other, List<Integer> names, long seed) {
        assertThat(other).as("seed %d", seed).hasSameSizeAs(one);
        for (var i = 0; i < one.size(); i++) {
            var mark = one.get(i);
            assertThat(other.get(i).workers())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            mark.workers().stream().map(names::get).toList());
            assertThat(other.get(i).probability()).as("seed %d", seed).isCloseTo(mark.probability(), within(1e-6));
            assertThat(other.get(i).mark().extent().from())
                    .as("seed %d", seed)
                    .isCloseTo(mark.mark().extent().from(), within(1e-6));
        }
    }

    @Test
    void tooManyMarksAreRefused() {
        var many = Collections.nCopies(501, car(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkAnswer<>(0, 0, many));
        var answers = IntStream.range(0, 5)
                .mapToObj(worker -> new MarkAnswer<>(0, worker, many.subList(0, 450)))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> majority.infer(answers))
                .withMessageContaining("2250");
    }

    @Test
    void noAnswersAndOddRulesAreTold() {
        assertThat(model.infer(List.of()).tasks()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.infer(List.of()).worker(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkRule(0, MarkRule.Existence.VOTE, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkRule(0.5, MarkRule.Existence.VOTE, 1));
    }

    private static Mark<Interval> car(double from, double to) {
        return new Mark<>(CAR, new Interval(from, to));
    }

    private static Mark<Interval> lorry(double from, double to) {
        return new Mark<>(LORRY, new Interval(from, to));
    }

    @SafeVarargs
    private static MarkAnswer<Interval> answer(int worker, Mark<Interval>... marks) {
        return new MarkAnswer<>(0, worker, Arrays.asList(marks));
    }

    /** Things on a line, and workers who miss some, invent others and draw them more or less exactly. */
    record PlantedMarks(List<MarkAnswer<Interval>> answers, Map<Integer, List<Interval>> truth, double[] recall) {

        static PlantedMarks random(long seed, int taskCount, int workerCount) {
            var random = new Random(seed);
            var recall = random.doubles(workerCount, 0.35, 0.98).toArray();
            var answers = new ArrayList<MarkAnswer<Interval>>();
            var truth = new HashMap<Integer, List<Interval>>();
            for (var task = 0; task < taskCount; task++) {
                var things = IntStream.range(0, random.nextInt(6))
                        .mapToObj(i -> new Interval(100.0 * i, 100.0 * i + 40))
                        .toList();
                truth.put(task, things);
                for (var worker = 0; worker < workerCount; worker++) {
                    var marks = new ArrayList<Mark<Interval>>();
                    for (var thing : things) {
                        if (random.nextDouble() < recall[worker]) {
                            var off = 3 * random.nextGaussian();
                            marks.add(car(thing.from() + off, thing.to() + off));
                        }
                    }
                    if (random.nextDouble() < 0.3) {
                        var from = 1000 + 500 * random.nextDouble();
                        marks.add(car(from, from + 30));
                    }
                    answers.add(new MarkAnswer<>(task, worker, marks));
                }
            }
            return new PlantedMarks(answers, truth, recall);
        }
    }
}
