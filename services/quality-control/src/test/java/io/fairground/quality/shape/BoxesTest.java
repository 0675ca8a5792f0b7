package io.fairground.quality.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.matching.Mark;
import io.fairground.quality.matching.MarkAnswer;
import io.fairground.quality.matching.MarkConsensus;
import io.fairground.quality.matching.MarkRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoxesTest {

    private static final List<Box> THREE = List.of(new Box(0, 0, 10, 10), new Box(1, 0, 11, 10), new Box(2, 2, 30, 10));

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(new Box(0, 0, 2, 2).overlap(new Box(1, 0, 3, 2))).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(new Box(0, 0, 2, 2).overlap(new Box(2, 0, 4, 2))).isZero();
        assertThat(new Box(0, 0, 4, 4).overlap(new Box(1, 1, 3, 3))).isCloseTo(4.0 / 16, within(1e-12));
    }

    @Test
    void boxesWithoutAreaOverlapOnlyWithThemselves() {
        var line = new Box(1, 1, 5, 1);

        assertThat(line.overlap(line)).isEqualTo(1);
        assertThat(line.overlap(new Box(1, 1, 4, 1))).isZero();
        assertThat(line.overlap(new Box(0, 0, 9, 9))).isZero();
    }

    @Test
    void oneCarelessEdgeDoesNotMoveTheMedian() {
        var equal = new double[] {1, 1, 1};

        assertThat(Boxes.MEDIAN.consensus(THREE, equal)).isEqualTo(new Box(1, 0, 11, 10));
        assertThat(Boxes.MEAN.consensus(THREE, equal).right()).isCloseTo(17, within(1e-9));
        assertThat(Boxes.MEDIAN.consensus(THREE, new double[] {1, 1, 3}).right())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource
    void aShiftedOrScaledImageShiftsAndScalesTheBox(Boxes boxes) {
        for (var seed = 1L; seed <= 50; seed++) {
            var random = new Random(seed);
            var some = new ArrayList<Box>();
            var moved = new ArrayList<Box>();
            for (var i = 0; i < 1 + random.nextInt(5); i++) {
                var box = random(random);
                some.add(box);
                moved.add(moved(box));
            }
            var weights = random.doubles(some.size(), 0.1, 3).toArray();
            var expected = moved(boxes.consensus(some, weights));
            var actual = boxes.consensus(moved, weights);
            assertThat(actual.left()).as("seed %d", seed).isCloseTo(expected.left(), within(1e-9));
            assertThat(actual.bottom()).as("seed %d", seed).isCloseTo(expected.bottom(), within(1e-9));
            assertThat(moved.get(0).overlap(actual))
                    .as("seed %d", seed)
                    .isCloseTo(some.get(0).overlap(boxes.consensus(some, weights)), within(1e-9));
        }
    }

    @Test
    void boxesOfACarelessCrowdAreFoundMoreExactlyThanOneDrawsThem() {
        var random = new Random(4);
        var truths = new ArrayList<Box>();
        var answers = new ArrayList<MarkAnswer<Box>>();
        var single = 0.0;
        for (var task = 0; task < 100; task++) {
            var truth = new Box(100, 100, 200 + 100 * random.nextDouble(), 180);
            truths.add(truth);
            for (var worker = 0; worker < 5; worker++) {
                var drawn = shaken(truth, worker < 2 ? 2 : 12, random);
                single += drawn.overlap(truth) / 500;
                answers.add(new MarkAnswer<>(task, worker, List.of(new Mark<>(0, drawn))));
            }
        }

        var inference = new MarkConsensus<>(Boxes.MEDIAN, MarkRule.DEFAULT).infer(answers);

        var consensus = 0.0;
        var equal = 0.0;
        for (var task = 0; task < 100; task++) {
            var drawn = answers.subList(5 * task, 5 * task + 5).stream()
                    .map(answer -> answer.marks().get(0).extent())
                    .toList();
            consensus += inference.marks(task).get(0).extent().overlap(truths.get(task)) / 100;
            equal += Boxes.MEDIAN.consensus(drawn, new double[] {1, 1, 1, 1, 1}).overlap(truths.get(task)) / 100;
        }
        assertThat(single).isLessThan(0.85);
        assertThat(consensus).isGreaterThan(0.93).isGreaterThan(equal + 0.01);
        assertThat(inference.worker(0).weight())
                .isGreaterThan(2 * inference.worker(4).weight());
    }

    @Test
    void whatIsNoBoxIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(2, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, Double.NaN, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, 1e7, 1));
    }

    private static Box random(Random random) {
        var left = 50 * random.nextDouble();
        var top = 50 * random.nextDouble();
        return new Box(left, top, left + 30 * random.nextDouble(), top + 30 * random.nextDouble());
    }

    private static Box moved(Box box) {
        return new Box(7 + 3 * box.left(), 7 + 3 * box.top(), 7 + 3 * box.right(), 7 + 3 * box.bottom());
    }

    private static Box shaken(Box box, double by, Random random) {
        return new Box(
                box.left() + by * random.nextGaussian(),
                box.top() + by * random.nextGaussian(),
                box.right() + by * random.nextGaussian(),
                box.bottom() + by * random.nextGaussian());
    }
}
