package io.fairground.quality.preference;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Pairwise answers as parallel columns: in row {@code i} worker {@code worker(i)} was shown item {@code first(i)} and then
 * item {@code second(i)}, and said {@code outcome(i)}. Items and workers are indexes from 0; how they map to ids is the
 * caller's matter.
 *
 * <p>The arrays are handed over, not copied. Whoever makes a table must not write to them afterwards.
 */
public final class Comparisons {

    private final int itemCount;
    private final int workerCount;
    private final int[] first;
    private final int[] second;
    private final byte[] outcome;
    private final int[] worker;
    private final List<Covariate> covariates;

    /**
     * @param outcome codes of {@link Outcome}
     * @throws IllegalArgumentException if columns differ in length, an item is compared with itself, or a code is unknown
     * @throws IndexOutOfBoundsException if an item or a worker is out of its range
     */
    public Comparisons(
            int itemCount,
            int workerCount,
            int[] first,
            int[] second,
            byte[] outcome,
            int[] worker,
            Covariate... covariates) {
        this.itemCount = itemCount;
        this.workerCount = workerCount;
        this.first = first;
        this.second = second;
        this.outcome = outcome;
        this.worker = worker;
        this.covariates = List.of(covariates);
        sameLength();
        for (var row = 0; row < first.length; row++) {
            check(row);
        }
    }

    private void sameLength() {
        var rows = first.length;
        if (second.length != rows || outcome.length != rows || worker.length != rows) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (var covariate : covariates) {
            if (covariate.rows() != rows) {
                throw new IllegalArgumentException(covariate.name() + " has " + covariate.rows() + " rows of " + rows);
            }
        }
    }

    private void check(int row) {
        Objects.checkIndex(first[row], itemCount);
        Objects.checkIndex(second[row], itemCount);
        Objects.checkIndex(worker[row], workerCount);
        Outcome.of(outcome[row]);
        if (first[row] == second[row]) {
            throw new IllegalArgumentException("row " + row + " compares item " + first[row] + " with itself");
        }
    }

    public int rows() {
        return first.length;
    }

    public int itemCount() {
        return itemCount;
    }

    public int workerCount() {
        return workerCount;
    }

    public int first(int row) {
        return first[row];
    }

    public int second(int row) {
        return second[row];
    }

    public Outcome outcome(int row) {
        return Outcome.of(outcome[row]);
    }

    public int worker(int row) {
        return worker[row];
    }

    public List<Covariate> covariates() {
        return covariates;
    }

    int code(int row) {
        return outcome[row];
    }

    /** The column itself, for the inner loops. */
    int[] firsts() {
        return first;
    }

    /** The column itself, for the inner loops. */
    int[] seconds() {
        return second;
    }

    /** How often an outcome was given. */
    public int count(Outcome which) {
        var count = 0;
        for (var code : outcome) {
            count += code == which.code() ? 1 : 0;
        }
        return count;
    }

    /** How many comparisons each item is part of. */
    public int[] countByItem() {
        var counts = new int[itemCount];
        for (var row = 0; row < first.length; row++) {
            counts[first[row]]++;
            counts[second[row]]++;
        }
        return counts;
    }

    /** How many comparisons each worker made. */
    public int[] countByWorker() {
        var counts = new int[workerCount];
        for (var one : worker) {
            counts[one]++;
        }
        return counts;
    }

    /** The rows that pass, in their order, with the same items and workers. */
    public Comparisons select(IntPredicate row) {
        var rows = IntStream.range(0, rows()).filter(row).toArray();
        var outcomes = new byte[rows.length];
        for (var i = 0; i < rows.length; i++) {
            outcomes[i] = outcome[rows[i]];
        }
        return new Comparisons(
                itemCount,
                workerCount,
                pick(first, rows),
                pick(second, rows),
                outcomes,
                pick(worker, rows),
                covariates.stream().map(one -> one.select(rows)).toArray(Covariate[]::new));
    }

    private static int[] pick(int[] column, int[] rows) {
        return Arrays.stream(rows).map(row -> column[row]).toArray();
    }
}
