package io.fairground.payment.audit.report;

import java.util.List;

/** Linear equations, and which of their unknowns they determine. */
final class Equations {

    private Equations() {}

    /** Rounding error, and nothing more. */
    private static double zero() {
        return 1e-9;
    }

    /** An unknown is determined when the row that leads with it, fully reduced, holds nothing else. */
    static boolean[] determined(List<double[]> equations, int unknowns) {
        var matrix = equations.stream().map(double[]::clone).toArray(double[][]::new);
        var leads = new int[matrix.length];
        int rank = 0;
        for (int column = 0; column < unknowns && rank < matrix.length; column++) {
            if (reduce(matrix, rank, column)) {
                leads[rank++] = column;
            }
        }
        var determined = new boolean[unknowns];
        for (int row = 0; row < rank; row++) {
            int others = 0;
            for (int column = 0; column < unknowns; column++) {
                others += column != leads[row] && Math.abs(matrix[row][column]) > zero() ? 1 : 0;
            }
            determined[leads[row]] = others == 0;
        }
        return determined;
    }

    /** Makes the column a unit vector of that row. @return false where no row from there on has it */
    private static boolean reduce(double[][] matrix, int row, int column) {
        int pivot = row;
        while (pivot < matrix.length && Math.abs(matrix[pivot][column]) <= zero()) {
            pivot++;
        }
        if (pivot == matrix.length) {
            return false;
        }
        var leading = matrix[pivot];
        matrix[pivot] = matrix[row];
        matrix[row] = leading;
        var lead = leading[column];
        for (int j = 0; j < leading.length; j++) {
            leading[j] /= lead;
        }
        for (int i = 0; i < matrix.length; i++) {
            var factor = matrix[i][column];
            for (int j = 0; i != row && factor != 0 && j < leading.length; j++) {
                matrix[i][j] -= factor * leading[j];
            }
        }
        return true;
    }
}
