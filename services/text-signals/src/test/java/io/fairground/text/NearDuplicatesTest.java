package io.fairground.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final int DIMENSIONS = 64;

    @Test
    void amongFewExactlyThoseAtTheThresholdAreFound() {
        var embeddings = List.of(
                Embedding.of(1, 0),
                Embedding.of(0.9f, (float) Math.sqrt(1 - 0.81)),
                Embedding.of(0, 1),
                Embedding.of(2, 0));

        var pairs = NearDuplicates.among(embeddings, 0.89);

        assertThat(pairs).extracting(NearDuplicate::first).containsExactly(0, 0, 1);
        assertThat(pairs).extracting(NearDuplicate::second).containsExactly(3, 1, 3);
        assertThat(pairs.getFirst().cosine()).isCloseTo(1, within(1e-6));
    }

    /** Five hundred pairs at the threshold among ten thousand: 99 % of them are promised. */
    @Test
    void amongManyThePromisedShareIsFoundAndNothingElse() {
        var random = new Random(1);
        var embeddings = new ArrayList<Embedding>();
        for (var pair = 0; pair < 500; pair++) {
            var one = gaussian(random);
            embeddings.add(Embedding.of(one));
            embeddings.add(atCosine(one, 0.9001, random));
        }
        while (embeddings.size() < 10_000) {
            embeddings.add(Embedding.of(gaussian(random)));
        }

        var pairs = NearDuplicates.among(embeddings, 0.9);

        System.out.printf("%d of 500 pairs at the threshold found among 10,000%n", pairs.size());
        assertThat(pairs).hasSizeBetween(485, 500);
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(pair.second()).isEqualTo(pair.first() + 1);
            assertThat(pair.cosine()).isGreaterThanOrEqualTo(0.9);
        });
    }

    @Test
    void theSameTextsGiveTheSamePairs() {
        var random = new Random(2);
        var embeddings = new ArrayList<Embedding>();
        for (var index = 0; index < 3000; index++) {
            embeddings.add(Embedding.of(
                    (float) random.nextGaussian(), (float) random.nextGaussian(), (float) random.nextGaussian(), 1));
        }

        assertThat(NearDuplicates.among(embeddings, 0.99)).isEqualTo(NearDuplicates.among(embeddings, 0.99));
    }

    @Test
    void theNumberOfDrawsFollowsFromTheThreshold() {
        // 25.84 degrees; on one side of 14 planes with probability 0.8564^14 = 0.1142; ln 0.01 / ln 0.8858 = 37.98.
        assertThat(NearDuplicates.draws(14, 0.9)).isEqualTo(38);
        assertThat(NearDuplicates.draws(14, 1)).isEqualTo(1);
    }

    @Test
    void whatCannotBeDoneInBoundedTimeIsRefused() {
        var many = new ArrayList<Embedding>();
        for (var index = 0; index < 3000; index++) {
            many.add(Embedding.of(index, 1));
        }

        assertThatIllegalArgumentException().isThrownBy(() -> NearDuplicates.among(many, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> NearDuplicates.among(many, 0));
    }

    @Test
    void noTextsNoPairs() {
        assertThat(NearDuplicates.among(List.of(), 0.9)).isEmpty();
    }

    private static float[] gaussian(Random random) {
        var values = new float[DIMENSIONS];
        for (var i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** A vector at that cosine to {@code one}: along it, and along a random direction at a right angle to it. */
    private static Embedding atCosine(float[] one, double cosine, Random random) {
        var other = gaussian(random);
        var along = 0.0;
        var length = 0.0;
        for (var i = 0; i < one.length; i++) {
            along += one[i] * other[i];
            length += one[i] * one[i];
        }
        var right = new double[one.length];
        var rightLength = 0.0;
        for (var i = 0; i < one.length; i++) {
            right[i] = other[i] - along / length * one[i];
            rightLength += right[i] * right[i];
        }
        var mixed = new float[one.length];
        for (var i = 0; i < one.length; i++) {
            mixed[i] = (float) (cosine * one[i] / Math.sqrt(length)
                    + Math.sqrt(1 - cosine * cosine) * right[i] / Math.sqrt(rightLength));
        }
        return Embedding.of(mixed);
    }
}
