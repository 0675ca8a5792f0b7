package io.fairground.payment.audit.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores of workers, each as it would be had the worker not pulled the fit towards herself: r_g = Z_g'(I - H_gg)^-1 v_g with Z =
 * W^1/2 X, v = W^1/2 u and H_gg = Z_g (X'WX)^-1 Z_g'. Where she alone determines a column, I - H_gg has no inverse and that
 * direction, which says nothing about anybody else, is left out.
 */
final class Leverage {

    private static final double SINGULAR = 1e-9;

    private final double[][] inverse;
    private final double[] coefficients;

    Leverage(double[][] inverse, double[] coefficients) {
        this.inverse = inverse;
        this.coefficients = coefficients;
    }

    double[][] scores(List<Observation> rows, int clusters) {
        var byCluster = new ArrayList<List<Observation>>();
        for (int g = 0; g < clusters; g++) {
            byCluster.add(new ArrayList<>());
        }
        rows.forEach(row -> byCluster.get(row.cluster()).add(row));
        var scores = new double[clusters][];
        for (int g = 0; g < clusters; g++) {
            scores[g] = score(byCluster.get(g));
        }
        return scores;
    }

    private double[] score(List<Observation> rows) {
        var residuals = solved(rows);
        var score = new double[coefficients.length];
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var root = Math.sqrt(row.weight());
            for (int k = 0; k < row.columns().length; k++) {
                score[row.columns()[k]] += root * row.values()[k] * residuals[i];
            }
        }
        return score;
    }

    /** (I - H_gg)^-1 v_g by Gauss and Jordan; the matrix is symmetric and has no negative eigenvalue. */
    private double[] solved(List<Observation> rows) {
        var size = rows.size();
        var system = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system[i][j] = (i == j ? 1 : 0) - hat(rows.get(i), rows.get(j));
            }
            var row = rows.get(i);
            system[i][size] = Math.sqrt(row.weight()) * (row.outcome() - LeastSquares.dot(row, coefficients));
        }
        var solution = new double[size];
        var kept = new boolean[size];
        for (int k = 0; k < size; k++) {
            kept[k] = system[k][k] > SINGULAR;
            if (kept[k]) {
                eliminate(system, k);
            }
        }
        for (int k = 0; k < size; k++) {
            solution[k] = kept[k] ? system[k][size] : 0;
        }
        return solution;
    }

    private static void eliminate(double[][] system, int k) {
        var width = system[k].length;
        var pivot = system[k][k];
        for (int j = 0; j < width; j++) {
            system[k][j] /= pivot;
        }
        for (int i = 0; i < system.length; i++) {
            var factor = system[i][k];
            for (int j = 0; i != k && factor != 0 && j < width; j++) {
                system[i][j] -= factor * system[k][j];
            }
        }
    }

    private double hat(Observation one, Observation other) {
        double sum = 0;
        for (int i = 0; i < one.columns().length; i++) {
            for (int j = 0; j < other.columns().length; j++) {
                sum += one.values()[i] * inverse[one.columns()[i]][other.columns()[j]] * other.values()[j];
            }
        }
        return sum * Math.sqrt(one.weight() * other.weight());
    }
}
