package io.fairground.quality.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelDecoderTest {

    private static final double[] TORN = {0.4, 0.25, 0.35};

    @Test
    void aTornCrowdHasItsMedianBetweenTheTwoCamps() {
        assertThat(LevelDecoder.MODE.decode(TORN, 0, 3)).isZero();
        assertThat(LevelDecoder.MEDIAN.decode(TORN, 0, 3)).isEqualTo(1);
        assertThat(LevelDecoder.MEAN.decode(TORN, 0, 3)).isEqualTo(1);
    }

    @Test
    void halfAndHalfIsTheLower() {
        var half = new double[] {0.5, 0, 0, 0.5};

        assertThat(LevelDecoder.MEDIAN.decode(half, 0, 4)).isZero();
        assertThat(LevelDecoder.MODE.decode(half, 0, 4)).isZero();
        assertThat(LevelDecoder.MEAN.decode(half, 0, 4)).isEqualTo(1);
    }

    @Test
    void eachMinimisesItsCost() {
        for (var seed = 1L; seed <= 200; seed++) {
            var random = new Random(seed);
            var p = random.doubles(2 + random.nextInt(6), 0, 1).toArray();
            var sum = Arrays.stream(p).sum();
            Arrays.setAll(p, level -> p[level] / sum);
            minimises(LevelDecoder.MEDIAN, p, distance -> Math.abs(distance), seed);
            minimises(LevelDecoder.MODE, p, distance -> distance == 0 ? 0 : 1, seed);
            minimises(LevelDecoder.MEAN, p, distance -> distance * distance, seed);
        }
    }

    private static void minimises(LevelDecoder decoder, double[] p, IntToDoubleFunction cost, long seed) {
        var chosen = cost(p, decoder.decode(p, 0, p.length), cost);
        var least = IntStream.range(0, p.length)
                .mapToDouble(level -> cost(p, level, cost))
                .min();
        assertThat(chosen).as("%s, seed %d", decoder, seed).isLessThanOrEqualTo(least.orElseThrow() + 1e-9);
    }

    private static double cost(double[] p, int level, IntToDoubleFunction cost) {
        return IntStream.range(0, p.length)
                .mapToDouble(truth -> p[truth] * cost.applyAsDouble(truth - level))
                .sum();
    }
}
