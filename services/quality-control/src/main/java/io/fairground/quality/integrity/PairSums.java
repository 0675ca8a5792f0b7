package io.fairground.quality.integrity;

import java.util.List;

/** What one worker shares with each other, in columns by the other; cleared for the next worker. */
final class PairSums {

    /** No agreement is ever certain or impossible. */
    private static final double CHANCE_MIN = 1e-3;

    private final int[] shared;
    private final int[] agreed;
    private final double[] expected;
    private final double[] variance;
    private final double[] expectedBack;
    private final double[] varianceBack;
    private final int[] touched;
    private int count;

    PairSums(int workerCount) {
        shared = new int[workerCount];
        agreed = new int[workerCount];
        expected = new double[workerCount];
        variance = new double[workerCount];
        expectedBack = new double[workerCount];
        varianceBack = new double[workerCount];
        touched = new int[workerCount];
    }

    void clear() {
        for (var t = 0; t < count; t++) {
            var other = touched[t];
            shared[other] = 0;
            agreed[other] = 0;
            expected[other] = 0;
            variance[other] = 0;
            expectedBack[other] = 0;
            varianceBack[other] = 0;
        }
        count = 0;
    }

    void add(int other, boolean same, double chance, double chanceBack) {
        if (shared[other]++ == 0) {
            touched[count++] = other;
        }
        agreed[other] += same ? 1 : 0;
        var there = Math.clamp(chance, CHANCE_MIN, 1 - CHANCE_MIN);
        var back = Math.clamp(chanceBack, CHANCE_MIN, 1 - CHANCE_MIN);
        expected[other] += there;
        variance[other] += there * (1 - there);
        expectedBack[other] += back;
        varianceBack[other] += back * (1 - back);
    }

    void addTo(List<Signal.Copying> pairs, int worker, int sharedMin) {
        for (var t = 0; t < count; t++) {
            if (shared[touched[t]] >= sharedMin) {
                pairs.add(pair(worker, touched[t]));
            }
        }
    }

    private Signal.Copying pair(int worker, int other) {
        var mean = (expected[other] + expectedBack[other]) / 2;
        var deviation = (Math.sqrt(variance[other]) + Math.sqrt(varianceBack[other])) / 2;
        var z = (agreed[other] - mean) / deviation;
        return new Signal.Copying(worker, other, z, Tails.normalAbove(z), shared[other], agreed[other], mean);
    }
}
