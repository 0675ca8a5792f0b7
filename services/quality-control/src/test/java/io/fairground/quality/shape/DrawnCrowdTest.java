package io.fairground.quality.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.matching.Extent;
import io.fairground.quality.matching.Mark;
import io.fairground.quality.matching.MarkAnswer;
import io.fairground.quality.matching.MarkConsensus;
import io.fairground.quality.matching.MarkRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated figures of docs/concepts/labels-beyond-classes.md: overlap with the truth, of one worker and of all five. */
class DrawnCrowdTest {

    private static final int TASKS = 500;
    private static final int WORKERS = 5;
    private static final double[] EQUAL = {1, 1, 1, 1, 1};
    private static final Offset<Double> ROUNDED = within(0.0006);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # wild, one,  median, weighted median, weighted mean
            0,      .860, .943,   .954,            .947
            .1,     .821, .935,   .946,            .936
            """)
    void boxesAreMoreExactTogetherThanAlone(double wild, double one, double median, double weighted, double mean) {
        var crowd = boxes(new Random(1), wild);

        assertThat(crowd.ofOne(Boxes.MEDIAN)).isCloseTo(one, ROUNDED);
        assertThat(crowd.ofEqual(Boxes.MEDIAN)).isCloseTo(median, ROUNDED);
        assertThat(crowd.ofAll(Boxes.MEDIAN)).isCloseTo(weighted, ROUNDED);
        assertThat(crowd.ofAll(Boxes.MEAN)).isCloseTo(mean, ROUNDED);
    }

    @Test
    void polygonsAreMoreExactTogetherThanAlone() {
        var crowd = polygons(new Random(1), 40);

        assertThat(crowd.ofOne(Polygons.AREA_VOTE)).isCloseTo(0.939, ROUNDED);
        assertThat(crowd.ofAll(Polygons.AREA_VOTE)).isCloseTo(0.967, ROUNDED);
    }

    @Test
    void stapleBearsAMajorityThatOverdraws() {
        var crowd = masks(new Random(1), 40);

        assertThat(crowd.ofOne(Masks.VOTE)).isCloseTo(0.847, ROUNDED);
        assertThat(crowd.ofEqual(Masks.VOTE)).isCloseTo(0.879, ROUNDED);
        assertThat(crowd.ofEqual(Masks.STAPLE)).isCloseTo(0.931, ROUNDED);
    }

    /** Task by task the truth and what each worker drew. */
    private record Drawn<E>(List<E> truth, List<List<E>> drawn) {

        double ofOne(Extent<E> kind) {
            return mean(task -> drawn.get(task).stream()
                    .mapToDouble(extent -> kind.overlap(extent, truth.get(task)))
                    .average()
                    .orElseThrow());
        }

        double ofEqual(Extent<E> kind) {
            return mean(task -> kind.overlap(kind.consensus(drawn.get(task), EQUAL), truth.get(task)));
        }

        /** Nothing where no thing was found to exist. */
        double ofAll(Extent<E> kind) {
            var answers = new ArrayList<MarkAnswer<E>>();
            for (var task = 0; task < drawn.size(); task++) {
                for (var worker = 0; worker < WORKERS; worker++) {
                    var mark = new Mark<>(0, drawn.get(task).get(worker));
                    answers.add(new MarkAnswer<>(task, worker, List.of(mark)));
                }
            }
            var inference = new MarkConsensus<>(kind, MarkRule.MAJORITY).infer(answers);
            return mean(task -> inference.marks(task).stream()
                    .mapToDouble(mark -> kind.overlap(mark.extent(), truth.get(task)))
                    .max()
                    .orElse(0));
        }

        private double mean(IntToDoubleFunction ofTask) {
            return IntStream.range(0, truth.size())
                    .mapToDouble(ofTask)
                    .average()
                    .orElseThrow();
        }
    }

    /** Two workers whose edges are off by 2 pixels, three by 8, and a share of boxes six times as far. */
    private static Drawn<Box> boxes(Random random, double wild) {
        var crowd = new Drawn<Box>(new ArrayList<>(), new ArrayList<>());
        for (var task = 0; task < TASKS; task++) {
            var truth = new Box(100, 100, 180 + 120 * random.nextDouble(), 160 + 80 * random.nextDouble());
            var drawn = new ArrayList<Box>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var off = (worker < 2 ? 2 : 8) * (random.nextDouble() < wild ? 6 : 1);
                drawn.add(shaken(truth, off, random));
            }
            crowd.truth().add(truth);
            crowd.drawn().add(drawn);
        }
        return crowd;
    }

    private static Box shaken(Box box, double off, Random random) {
        var left = box.left() + off * random.nextGaussian();
        var top = box.top() + off * random.nextGaussian();
        var right = box.right() + off * random.nextGaussian();
        var bottom = box.bottom() + off * random.nextGaussian();
        return new Box(Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom));
    }

    /** Thirty corners around a middle, each off by 2 of 30 to 50 pixels. */
    private static Drawn<Polygon> polygons(Random random, int tasks) {
        var crowd = new Drawn<Polygon>(new ArrayList<>(), new ArrayList<>());
        for (var task = 0; task < tasks; task++) {
            var drawn = new ArrayList<Polygon>();
            for (var worker = 0; worker < WORKERS; worker++) {
                drawn.add(star(random, 2));
            }
            crowd.truth().add(star(random, 0));
            crowd.drawn().add(drawn);
        }
        return crowd;
    }

    private static Polygon star(Random random, double off) {
        var xy = new double[60];
        for (var corner = 0; corner < 30; corner++) {
            var radius = 40 + 10 * Math.sin(corner) + off * random.nextGaussian();
            xy[2 * corner] = 100 + radius * Math.cos(corner * 2 * Math.PI / 30);
            xy[2 * corner + 1] = 100 + radius * Math.sin(corner * 2 * Math.PI / 30);
        }
        return Polygon.of(xy);
    }

    /** Two workers who draw a disc nearly right, three who draw it about 3 pixels too large and 2 beside. */
    private static Drawn<Mask> masks(Random random, int tasks) {
        var crowd = new Drawn<Mask>(new ArrayList<>(), new ArrayList<>());
        for (var task = 0; task < tasks; task++) {
            var drawn = new ArrayList<Mask>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var careful = worker < 2;
                var larger = careful ? 0.3 * random.nextGaussian() : 3 + 2 * random.nextGaussian();
                var off = careful ? 0.3 : 2;
                drawn.add(disc(50 + off * random.nextGaussian(), 50 + off * random.nextGaussian(), 25 + larger));
            }
            crowd.truth().add(disc(50, 50, 25));
            crowd.drawn().add(drawn);
        }
        return crowd;
    }

    private static Mask disc(double x, double y, double radius) {
        var pixels = new BitSet();
        for (var pixel = 0; pixel < 10_000; pixel++) {
            pixels.set(pixel, Math.hypot(pixel % 100 - x, pixel / 100 - y) < radius);
        }
        return Mask.of(100, 100, pixels);
    }
}
