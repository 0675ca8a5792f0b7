package io.fairground.quality.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Workers dealt to groups anew, many times: what groups of these sizes show when it does not matter who is in them. The
 * answers of a worker stay together, because they are not independent of each other.
 */
public final class Shuffles {

    private final int count;
    private final long seed;
    private final int @Nullable [] blockOf;

    private Shuffles(int count, long seed, int @Nullable [] blockOf) {
        this.count = count;
        this.seed = seed;
        this.blockOf = blockOf;
    }

    /** @param count how many; no p-value can be below {@code 1 / (count + 1)} */
    public static Shuffles of(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one shuffle, not " + count);
        }
        return new Shuffles(count, seed, null);
    }

    /**
     * The same, but workers change places only with workers of their block, such as those who answer in one language: what
     * the blocks do to agreement is then not taken for the groups' doing.
     */
    public Shuffles within(int... blockOfWorker) {
        return new Shuffles(count, seed, blockOfWorker.clone());
    }

    int count() {
        return count;
    }

    /** One deal for each shuffle, of the workers who take part; the same for the same seed, however they are spread over threads. */
    Deals deals(int[] groupOf, int[] answersOfWorkers) {
        var blocks = IntStream.range(0, groupOf.length)
                .filter(worker -> answersOfWorkers[worker] > 0)
                .boxed()
                .collect(Collectors.groupingBy(
                        worker -> blockOf == null ? 0 : blockOf[worker], TreeMap::new, Collectors.toList()))
                .values();
        var members = blocks.stream()
                .map(block -> block.stream().mapToInt(worker -> worker).toArray())
                .toArray(int[][]::new);
        return new Deals(groupOf, members, seed);
    }

    /** The shuffles of one set of workers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
    record Deals(int[] groupOf, int[][] blocks, long seed) {

        int[] get(int shuffle) {
            var random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (shuffle + 1));
            var dealt = Arrays.copyOf(groupOf, groupOf.length);
            for (var block : blocks) {
                for (var i = block.length - 1; i > 0; i--) {
                    var other = block[random.nextInt(i + 1)];
                    var group = dealt[block[i]];
                    dealt[block[i]] = dealt[other];
                    dealt[other] = group;
                }
            }
            return dealt;
        }
    }
}
