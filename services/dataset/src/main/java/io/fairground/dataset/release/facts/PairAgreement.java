package io.fairground.dataset.release.facts;

import org.jspecify.annotations.Nullable;

/**
 * How often two answers to one task say the same. Tasks are clusters: their pairs share answers, so the interval is that of a
 * ratio of sums over tasks (Cochran 1977, 6.3).
 */
final class PairAgreement {

    private long tasks;
    private double pairs;
    private double equal;
    private double pairsSquared;
    private double equalSquared;
    private double product;

    void add(long pairsOfTask, long equalOfTask) {
        if (pairsOfTask == 0) {
            return;
        }
        tasks++;
        pairs += pairsOfTask;
        equal += equalOfTask;
        pairsSquared += (double) pairsOfTask * pairsOfTask;
        equalSquared += (double) equalOfTask * equalOfTask;
        product += (double) pairsOfTask * equalOfTask;
    }

    long tasks() {
        return tasks;
    }

    /** Null where fewer than two tasks say anything. */
    @Nullable
    Interval interval() {
        if (tasks < 2) {
            return null;
        }
        var share = equal / pairs;
        var residual = Math.max(0, equalSquared - 2 * share * product + share * share * pairsSquared);
        return Interval.normal(share, Math.sqrt(residual * tasks / (tasks - 1.0)) / pairs);
    }
}
