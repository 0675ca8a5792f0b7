package io.fairground.quality.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MasksTest {

    @Test
    void runsAreRowsOfPixels() {
        var mask = Mask.ofRows(4, 2, 1, 2, 2, 2, 1);

        assertThat(mask.area()).isEqualTo(4);
        assertThat(mask.contains(1, 0)).isTrue();
        assertThat(mask.contains(3, 0)).isFalse();
        assertThat(mask.contains(2, 1)).isTrue();
        assertThat(mask.contains(0, 1)).isFalse();
        assertThat(mask.contains(4, 1)).isFalse();
        assertThat(mask.rows()).containsExactly(1, 2, 2, 2, 1);
    }

    @Test
    void columnsAreTheSamePixelsTheOtherWay() {
        assertThat(Mask.ofColumns(4, 2, 2, 4, 2)).isEqualTo(Mask.ofRows(4, 2, 1, 2, 2, 2, 1));
    }

    @Test
    void emptyRunsAreJoined() {
        assertThat(Mask.ofRows(6, 1, 0, 2, 0, 2, 2)).isEqualTo(Mask.ofRows(6, 1, 0, 4, 2));
        assertThat(Mask.ofRows(6, 1, 6)).isEqualTo(Mask.ofRows(6, 1, 3, 0, 3));
    }

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(Mask.ofRows(6, 1, 0, 4, 2).overlap(Mask.ofRows(6, 1, 2, 4))).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(Mask.ofRows(6, 1, 6).overlap(Mask.ofRows(6, 1, 6))).isEqualTo(1);
        assertThat(Mask.ofRows(6, 1, 6).overlap(Mask.ofRows(6, 1, 0, 6))).isZero();
    }

    @Test
    void runsAreWhatTheirPixelsAre() {
        for (var seed = 1L; seed <= 100; seed++) {
            var random = new Random(seed);
            var first = pixels(random, 35);
            var second = pixels(random, 35);
            var common = (BitSet) first.clone();
            common.and(second);
            var union = (BitSet) first.clone();
            union.or(second);
            var one = Mask.of(7, 5, first);
            assertThat(one.area()).as("seed %d", seed).isEqualTo(first.cardinality());
            assertThat(Mask.ofRows(7, 5, one.rows())).as("seed %d", seed).isEqualTo(one);
            assertThat(one.overlap(Mask.of(7, 5, second)))
                    .as("seed %d", seed)
                    .isCloseTo(common.cardinality() / (double) union.cardinality(), within(1e-12));
            for (var pixel = 0; pixel < 35; pixel++) {
                assertThat(one.contains(pixel % 7, pixel / 7))
                        .as("seed %d", seed)
                        .isEqualTo(first.get(pixel));
            }
        }
    }

    /** The vote over runs against the vote anyone would write, pixel by pixel. */
    @Test
    void eachPixelIsVotedOn() {
        for (var seed = 1L; seed <= 100; seed++) {
            var random = new Random(seed);
            var weights = random.doubles(1 + random.nextInt(5), 0.1, 2).toArray();
            var sets = new ArrayList<BitSet>();
            for (var i = 0; i < weights.length; i++) {
                sets.add(pixels(random, 35));
            }
            var expected = new BitSet();
            for (var pixel = 0; pixel < 35; pixel++) {
                var votes = 0.0;
                var total = 0.0;
                for (var i = 0; i < weights.length; i++) {
                    votes += sets.get(i).get(pixel) ? weights[i] : 0;
                    total += weights[i];
                }
                expected.set(pixel, votes > total / 2);
            }
            var masks = sets.stream().map(set -> Mask.of(7, 5, set)).toList();
            if (!expected.isEmpty()) {
                assertThat(Masks.VOTE.consensus(masks, weights))
                        .as("seed %d", seed)
                        .isEqualTo(Mask.of(7, 5, expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalMasksAreTheMaskAndOneIsItself(Masks masks) {
        var mask = Mask.ofRows(10, 3, 4, 3, 7, 3, 13);

        assertThat(masks.consensus(List.of(mask, mask, mask), new double[] {1, 1, 1}))
                .isEqualTo(mask);
        assertThat(masks.consensus(List.of(mask), new double[] {1})).isEqualTo(mask);
        var empty = Mask.ofRows(10, 3, 30);
        assertThat(masks.consensus(List.of(empty, empty), new double[] {1, 1})).isEqualTo(empty);
    }

    @ParameterizedTest
    @EnumSource
    void orderDoesNotMatter(Masks masks) {
        for (var seed = 1L; seed <= 50; seed++) {
            var random = new Random(seed);
            var some = new ArrayList<Mask>();
            for (var i = 0; i < 4; i++) {
                some.add(disc(10 + random.nextInt(4), 10 + random.nextInt(4), 5 + random.nextInt(4)));
            }
            var straight = masks.consensus(some, new double[] {1, 1, 1, 1});
            Collections.shuffle(some, random);
            assertThat(masks.consensus(some, new double[] {1, 1, 1, 1}))
                    .as("seed %d", seed)
                    .isEqualTo(straight);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLargerImageAroundItChangesNothing(Masks masks) {
        var random = new Random(3);
        var small = new ArrayList<Mask>();
        var large = new ArrayList<Mask>();
        for (var i = 0; i < 5; i++) {
            var pixels = new BitSet();
            var shifted = new BitSet();
            for (var pixel : pixels(random, 300).stream().toArray()) {
                pixels.set(pixel);
                shifted.set((pixel / 20 + 30) * 200 + pixel % 20 + 50);
            }
            small.add(Mask.of(20, 15, pixels));
            large.add(Mask.of(200, 100, shifted));
        }
        var weights = new double[] {1, 1, 1, 1, 1};

        var consensus = masks.consensus(small, weights);
        var moved = masks.consensus(large, weights);

        assertThat(moved.area()).isEqualTo(consensus.area());
        for (var pixel = 0; pixel < 300; pixel++) {
            assertThat(moved.contains(pixel % 20 + 50, pixel / 20 + 30))
                    .isEqualTo(consensus.contains(pixel % 20, pixel / 20));
        }
    }

    /** Given two careful workers and three who err in a third of the pixels. */
    @Test
    void stapleBearsACarelessMajorityBetterThanTheVote() {
        var random = new Random(2);
        var truth = disc(20, 20, 9);
        var drawn = new ArrayList<Mask>();
        for (var worker = 0; worker < 5; worker++) {
            drawn.add(noisy(truth, worker < 2 ? 0.01 : 0.35, random));
        }
        var weights = new double[] {1, 1, 1, 1, 1};

        var vote = Masks.VOTE.consensus(drawn, weights).overlap(truth);
        var staple = Masks.STAPLE.consensus(drawn, weights).overlap(truth);

        assertThat(vote).isLessThan(0.9);
        assertThat(staple).isGreaterThan(0.95);
    }

    @Test
    void whatIsNoMaskIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.ofRows(4, 2, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.ofRows(4, 2, 9, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.ofRows(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.ofRows(1 << 20, 1 << 20, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mask.ofRows(4, 2, 8).overlap(Mask.ofRows(2, 4, 8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.of(2, 2, pixels(new Random(1), 30)));
        var many = Collections.nCopies(65, Mask.ofRows(2, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Masks.VOTE.consensus(many, new double[65]));
    }

    private static BitSet pixels(Random random, int count) {
        var pixels = new BitSet();
        for (var pixel = 0; pixel < count; pixel++) {
            pixels.set(pixel, random.nextBoolean());
        }
        return pixels;
    }

    private static Mask disc(int x, int y, int radius) {
        var pixels = new BitSet();
        for (var pixel = 0; pixel < 1600; pixel++) {
            pixels.set(pixel, Math.hypot(pixel % 40 - x, pixel / 40 - y) < radius);
        }
        return Mask.of(40, 40, pixels);
    }

    /** Each pixel turned over with a probability. */
    private static Mask noisy(Mask mask, double probability, Random random) {
        var pixels = new BitSet();
        for (var pixel = 0; pixel < 1600; pixel++) {
            pixels.set(pixel, mask.contains(pixel % 40, pixel / 40) != (random.nextDouble() < probability));
        }
        return Mask.of(40, 40, pixels);
    }
}
