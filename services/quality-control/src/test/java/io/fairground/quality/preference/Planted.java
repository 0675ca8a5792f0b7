package io.fairground.quality.preference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * Comparisons drawn from a known model.
 *
 * @param scores centred
 */
record Planted(Comparisons comparisons, double[] scores) {

    static final double POSITION = 0.3;
    static final double TIE = -0.3;
    static final double LENGTH = 0.6;

    /** What is drawn. Clickers, the first workers, choose among the outcomes without looking. */
    record Plan(int items, int rows, int workers, int clickers, double scoreSd, TieModel ties, boolean length) {

        static Plan of(int items, int rows) {
            return new Plan(items, rows, 40, 0, 1.25, new TieModel.Davidson(), false);
        }

        Plan withClickers(int count) {
            return new Plan(items, rows, workers, count, scoreSd, ties, length);
        }

        Plan withScoreSd(double sd) {
            return new Plan(items, rows, workers, clickers, sd, ties, length);
        }

        Plan withTies(TieModel model) {
            return new Plan(items, rows, workers, clickers, scoreSd, model, length);
        }

        Plan withLength() {
            return new Plan(items, rows, workers, clickers, scoreSd, ties, true);
        }
    }

    static Planted draw(Plan plan, long seed) {
        var random = new Random(seed);
        var scores = random.doubles(plan.items(), -1, 1).toArray();
        for (var item = 0; item < plan.items(); item++) {
            scores[item] = plan.scoreSd() * random.nextGaussian();
        }
        centre(scores);
        var lengths = random.doubles(plan.items(), -1, 1).toArray();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < plan.rows(); i++) {
            var first = random.nextInt(plan.items());
            var second = (first + 1 + random.nextInt(plan.items() - 1)) % plan.items();
            var worker = random.nextInt(plan.workers());
            var longer = lengths[first] - lengths[second];
            var advantage = scores[first] - scores[second] + POSITION + (plan.length() ? LENGTH * longer : 0);
            var outcome = worker < plan.clickers()
                    ? random.nextInt(plan.ties().tiesCount() ? 3 : 2)
                    : said(plan.ties(), advantage, random.nextDouble());
            rows.add(new Row(first, second, outcome, worker, longer));
        }
        return new Planted(table(plan.items(), plan.workers(), rows, plan.length()), scores);
    }

    private static int said(TieModel ties, double advantage, double chance) {
        var cells = new double[TieModel.CELLS];
        ties.evaluate(advantage, TIE, cells);
        if (chance < cells[0]) {
            return Outcome.FIRST.code();
        }
        return chance < cells[0] + cells[1] || !ties.tiesCount() ? Outcome.SECOND.code() : Outcome.TIE.code();
    }

    static void centre(double[] scores) {
        var mean = 0.0;
        for (var score : scores) {
            mean += score / scores.length;
        }
        for (var item = 0; item < scores.length; item++) {
            scores[item] -= mean;
        }
    }

    /** One comparison; {@code longer} is the covariate where there is one. */
    record Row(int first, int second, int outcome, int worker, double longer) {

        Row(int first, int second, Outcome outcome, int worker) {
            this(first, second, outcome.code(), worker, 0);
        }

        Row swapped() {
            var flipped = outcome == Outcome.TIE.code() ? outcome : 1 - outcome;
            return new Row(second, first, flipped, worker, -longer);
        }

        Row renamed(IntUnaryOperator items, IntUnaryOperator workers) {
            return new Row(
                    items.applyAsInt(first), items.applyAsInt(second), outcome, workers.applyAsInt(worker), longer);
        }
    }

    static Comparisons table(int items, int workers, List<Row> rows, boolean length) {
        var outcome = new byte[rows.size()];
        for (var i = 0; i < outcome.length; i++) {
            outcome[i] = (byte) rows.get(i).outcome();
        }
        var first = rows.stream().mapToInt(Row::first).toArray();
        var second = rows.stream().mapToInt(Row::second).toArray();
        var worker = rows.stream().mapToInt(Row::worker).toArray();
        var longer = rows.stream().mapToDouble(Row::longer).toArray();
        return length
                ? new Comparisons(items, workers, first, second, outcome, worker, new Covariate("length", longer))
                : new Comparisons(items, workers, first, second, outcome, worker);
    }

    static Comparisons table(int items, Row... rows) {
        return table(items, 1, List.of(rows), false);
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var covariates = comparisons.covariates();
        for (var row = 0; row < comparisons.rows(); row++) {
            rows.add(new Row(
                    comparisons.first(row),
                    comparisons.second(row),
                    comparisons.code(row),
                    comparisons.worker(row),
                    covariates.isEmpty() ? 0 : covariates.getFirst().value(row)));
        }
        return rows;
    }

    Comparisons of(List<Row> rows) {
        return table(
                comparisons.itemCount(),
                comparisons.workerCount(),
                rows,
                !comparisons.covariates().isEmpty());
    }

    Comparisons shuffled(long seed) {
        var rows = new ArrayList<>(rows());
        Collections.shuffle(rows, new Random(seed));
        return of(rows);
    }
}
