package io.fairground.quality.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PolygonsTest {

    private static final Polygons VOTE = Polygons.AREA_VOTE;

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(square(0, 0, 4).overlap(square(2, 0, 4))).isCloseTo(8.0 / 24, within(1e-12));
        assertThat(square(0, 0, 4).overlap(square(9, 9, 4))).isZero();
        assertThat(Polygon.of(0, 0, 4, 0, 0, 4).overlap(square(0, 0, 4))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whereAnOutlineStartsAndWhichWayItGoesDoesNotMatter() {
        var square = Polygon.of(0, 0, 4, 0, 4, 4, 0, 4);

        assertThat(Polygon.of(4, 4, 4, 0, 0, 0, 0, 4)).isEqualTo(square);
        assertThat(square.outlines())
                .singleElement()
                .satisfies(corners -> assertThat(corners).hasSize(8));
    }

    @Test
    void aBowTieIsTwoTriangles() {
        var bow = Polygon.of(0, 0, 4, 4, 4, 0, 0, 4);

        assertThat(bow.area()).isCloseTo(8, within(1e-9));
        assertThat(bow.outlines()).hasSize(2);
    }

    @Test
    void anOutlineThatEnclosesNothingHasNoArea() {
        var line = Polygon.of(0, 0, 4, 4, 2, 2);
        var point = Polygon.of(1, 1, 1, 1, 1, 1);

        assertThat(line.area()).isZero();
        assertThat(line.overlap(point)).isZero();
        assertThat(line.overlap(square(0, 0, 4))).isZero();
        assertThat(VOTE.consensus(List.of(line, point), new double[] {1, 1}).area())
                .isZero();
    }

    @Test
    void twoOfThreeDecide() {
        var consensus =
                VOTE.consensus(List.of(square(0, 0, 4), square(1, 0, 4), square(0, 0, 4)), new double[] {1, 1, 1});

        assertThat(consensus).isEqualTo(square(0, 0, 4));
    }

    @Test
    void whatOneOfThreeDrawsFarOutIsCutOff() {
        var consensus = VOTE.consensus(
                List.of(square(0, 0, 4), square(1, 0, 4), Polygon.of(0, 0, 40, 0, 40, 4, 0, 4)),
                new double[] {1, 1, 1});

        assertThat(consensus.area()).isCloseTo(20, within(1e-9));
        assertThat(VOTE.consensus(List.of(square(0, 0, 4), square(1, 0, 4)), new double[] {1, 3}))
                .isEqualTo(square(1, 0, 4));
    }

    @Test
    void aHoleThatMostLeaveOutStays() {
        // Given a frame of four bars drawn by two, and a full square by a third
        var frame = List.of(Polygon.of(0, 0, 9, 0, 9, 3, 0, 3), Polygon.of(0, 6, 9, 6, 9, 9, 0, 9));
        var sides = List.of(Polygon.of(0, 0, 3, 0, 3, 9, 0, 9), Polygon.of(6, 0, 9, 0, 9, 9, 6, 9));
        var all = new ArrayList<>(frame);
        all.addAll(sides);
        all.add(square(0, 0, 9));
        all.add(square(0, 0, 9));

        // Where one bar lies there are 3 of 6 votes, where two cross 4, and 2 in the hole
        var consensus = VOTE.consensus(all, new double[] {1, 1, 1, 1, 1, 1.5});

        assertThat(consensus.holes()).hasSize(1);
        assertThat(consensus.area()).isCloseTo(81 - 9, within(1e-9));
    }

    @Test
    void withoutAnyCommonGroundItIsTheOneNearestToTheOthers() {
        var consensus =
                VOTE.consensus(List.of(square(0, 0, 4), square(3, 0, 4), square(20, 0, 4)), new double[] {1, 1, 1});

        assertThat(consensus.area()).isCloseTo(4, within(1e-9));
        assertThat(VOTE.consensus(List.of(square(0, 0, 4), square(20, 0, 4)), new double[] {1, 1}))
                .isEqualTo(square(0, 0, 4));
    }

    @Test
    void orderDoesNotMatterAndAShiftedScaledImageShiftsAndScalesTheResult() {
        for (var seed = 1L; seed <= 20; seed++) {
            var random = new Random(seed);
            var outlines = new ArrayList<double[]>();
            for (var i = 0; i < 3 + random.nextInt(3); i++) {
                outlines.add(blob(random, 12));
            }
            var weights = new double[outlines.size()];
            Arrays.fill(weights, 1);
            var straight = VOTE.consensus(outlines.stream().map(Polygon::of).toList(), weights);
            var moved = VOTE.consensus(
                    outlines.stream().map(xy -> Polygon.of(moved(xy))).toList(), weights);
            Collections.shuffle(outlines, random);
            var shuffled = VOTE.consensus(outlines.stream().map(Polygon::of).toList(), weights);

            assertThat(shuffled.overlap(straight)).as("seed %d", seed).isCloseTo(1, within(1e-9));
            assertThat(moved.area()).as("seed %d", seed).isCloseTo(9 * straight.area(), within(1e-6));
        }
    }

    @Test
    void aCrowdsOutlineIsNearerToTheTruthThanItsMembers() {
        var random = new Random(7);
        var truth = circle(40, _ -> 10);
        var drawn = new ArrayList<Polygon>();
        for (var worker = 0; worker < 7; worker++) {
            drawn.add(circle(40, _ -> 10 + random.nextGaussian()));
        }

        var consensus = VOTE.consensus(drawn, new double[] {1, 1, 1, 1, 1, 1, 1});

        var single = drawn.stream().mapToDouble(truth::overlap).average().orElseThrow();
        assertThat(consensus.overlap(truth)).isGreaterThan(0.9).isGreaterThan(single + 0.05);
    }

    @Test
    void whateverIsDrawnIsBorne() {
        for (var seed = 1L; seed <= 60; seed++) {
            var random = new Random(seed);
            var polygons = new ArrayList<Polygon>();
            for (var i = 0; i < 4; i++) {
                var corners = 3 + random.nextInt(12);
                var size = random.nextBoolean() ? 5 : 1e5;
                polygons.add(Polygon.of(random.doubles(2L * corners, 0, size)
                        .map(x -> random.nextBoolean() ? Math.rint(x) : x)
                        .toArray()));
            }
            var consensus = VOTE.consensus(polygons, new double[] {1, 2, 1, 1});
            assertThat(consensus.area()).as("seed %d", seed).isGreaterThanOrEqualTo(0);
            assertThat(VOTE.overlap(polygons.get(0), polygons.get(1)))
                    .as("seed %d", seed)
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void scribblesAreRefusedAndCombsAcrossEachOtherAreNotTheSameThing() {
        var random = new Random(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polygon.of(random.doubles(4000, 0, 1000).toArray()))
                .withMessageContaining("crosses itself");

        var upright = comb(false);
        var lying = comb(true);
        assertThat(upright.overlap(lying)).isZero();
        assertThat(upright.overlap(upright)).isEqualTo(1);
    }

    /** Nearly two thousand corners: five hundred thin teeth. */
    private static Polygon comb(boolean lying) {
        var corners = new ArrayList<double[]>();
        for (var tooth = 0; tooth < 499; tooth++) {
            corners.add(new double[] {2 * tooth, 0});
            corners.add(new double[] {2 * tooth, 1000});
            corners.add(new double[] {2 * tooth + 1, 1000});
            corners.add(new double[] {2 * tooth + 1, 0});
        }
        corners.add(new double[] {998, -1});
        corners.add(new double[] {0, -1});
        return Polygon.of(corners.stream()
                .flatMapToDouble(c -> Arrays.stream(lying ? new double[] {c[1], c[0]} : c))
                .toArray());
    }

    @Test
    void whatIsNoOutlineIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Polygon.of(0, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Polygon.of(0, 0, 1, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Polygon.of(0, 0, 1, 1, 2, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Polygon.of(new double[2 * 2_001]));
    }

    private static Polygon square(double x, double y, double side) {
        return Polygon.of(x, y, x + side, y, x + side, y + side, x, y + side);
    }

    private static double[] blob(Random random, int corners) {
        var xy = new double[2 * corners];
        for (var i = 0; i < corners; i++) {
            var radius = 8 + 4 * random.nextDouble();
            xy[2 * i] = 20 + radius * Math.cos(2 * Math.PI * i / corners);
            xy[2 * i + 1] = 20 + radius * Math.sin(2 * Math.PI * i / corners);
        }
        return xy;
    }

    private static Polygon circle(int corners, IntToDoubleFunction radius) {
        var xy = new double[2 * corners];
        for (var i = 0; i < corners; i++) {
            var r = radius.applyAsDouble(i);
            xy[2 * i] = r * Math.cos(2 * Math.PI * i / corners);
            xy[2 * i + 1] = r * Math.sin(2 * Math.PI * i / corners);
        }
        return Polygon.of(xy);
    }

    private static double[] moved(double[] xy) {
        return Arrays.stream(xy).map(x -> 11 + 3 * x).toArray();
    }
}
