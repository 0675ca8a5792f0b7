package io.fairground.quality.matching;

import java.util.Arrays;

/**
 * Pairs rows with columns, each at most once, so that the sum of scores is greatest: the assignment problem, solved by
 * shortest augmenting paths with potentials in {@code rows^2 * columns} steps (H. W. Kuhn 1955; J. Munkres 1957; in the
 * form of R. Jonker and A. Volgenant, Computing 38, 1987).
 *
 * <p>With the scores (.9, .8) and (.8, 0) it pairs crosswise, for 1.6: taking the best pair first would give .9.
 */
public final class OptimalAssignment {

    private static final int FREE = -1;

    private OptimalAssignment() {}

    /**
     * @param score not negative; rows of equal length
     * @return the column of each row, or -1 where it stays alone or its score would be 0
     */
    public static int[] of(double[][] score) {
        var columns = score.length == 0 ? 0 : score[0].length;
        if (score.length <= columns) {
            return positive(score, new Paths(score, columns).solve());
        }
        var turned = new double[columns][score.length];
        for (var row = 0; row < score.length; row++) {
            for (var column = 0; column < columns; column++) {
                turned[column][row] = score[row][column];
            }
        }
        var rowOfColumn = new Paths(turned, score.length).solve();
        var columnOfRow = new int[score.length];
        Arrays.fill(columnOfRow, FREE);
        for (var column = 0; column < columns; column++) {
            columnOfRow[rowOfColumn[column]] = column;
        }
        return positive(score, columnOfRow);
    }

    private static int[] positive(double[][] score, int[] columnOfRow) {
        for (var row = 0; row < columnOfRow.length; row++) {
            if (columnOfRow[row] != FREE && score[row][columnOfRow[row]] <= 0) {
                columnOfRow[row] = FREE;
            }
        }
        return columnOfRow;
    }

    /**
     * Rows get their columns one after the other; {@code rowPotential + columnPotential <= -score} holds throughout.
     */
    private static final class Paths {

        private final double[][] score;
        private final int columns;
        private final double[] rowPotential;
        private final double[] columnPotential;
        private final int[] rowOf;
        private final int[] reachedFrom;

        Paths(double[][] score, int columns) {
            this.score = score;
            this.columns = columns;
            this.rowPotential = new double[score.length];
            this.columnPotential = new double[columns + 1];
            this.rowOf = new int[columns + 1];
            this.reachedFrom = new int[columns];
            Arrays.fill(rowOf, FREE);
        }

        int[] solve() {
            for (var row = 0; row < score.length; row++) {
                // The column past the last one stands for "where this row starts".
                rowOf[columns] = row;
                augment(freeColumn());
            }
            var columnOfRow = new int[score.length];
            Arrays.fill(columnOfRow, FREE);
            for (var column = 0; column < columns; column++) {
                if (rowOf[column] != FREE) {
                    columnOfRow[rowOf[column]] = column;
                }
            }
            return columnOfRow;
        }

        /** Dijkstra over reduced costs, until a column is reached that nobody has. */
        private int freeColumn() {
            var distance = new double[columns];
            var done = new boolean[columns + 1];
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            var current = columns;
            while (rowOf[current] != FREE) {
                done[current] = true;
                var row = rowOf[current];
                var nearest = FREE;
                for (var column = 0; column < columns; column++) {
                    if (done[column]) {
                        continue;
                    }
                    var reduced = -score[row][column] - rowPotential[row] - columnPotential[column];
                    if (reduced < distance[column]) {
                        distance[column] = reduced;
                        reachedFrom[column] = current;
                    }
                    if (nearest == FREE || distance[column] < distance[nearest]) {
                        nearest = column;
                    }
                }
                shift(distance, done, distance[nearest]);
                current = nearest;
            }
            return current;
        }

        private void shift(double[] distance, boolean[] done, double step) {
            for (var column = 0; column <= columns; column++) {
                if (done[column]) {
                    rowPotential[rowOf[column]] += step;
                    columnPotential[column] -= step;
                } else if (column < columns) {
                    distance[column] -= step;
                }
            }
        }

        private void augment(int freeColumn) {
            var column = freeColumn;
            while (column != columns) {
                var previous = reachedFrom[column];
                rowOf[column] = rowOf[previous];
                column = previous;
            }
        }
    }
}
