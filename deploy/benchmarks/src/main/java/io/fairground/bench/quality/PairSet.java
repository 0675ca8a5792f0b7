package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.quality.preference.Comparisons;
import io.fairground.quality.preference.Outcome;
import io.fairground.quality.preference.TieModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Pairwise comparisons to measure on: real ones from a file, or drawn from a known model. */
final class PairSet {

    private static final double SCORE_SD = 1;
    private static final double POSITION = 0.1;
    private static final double TIE = -0.5;

    private PairSet() {}

    /** Reads a {@code pairs.csv.gz} with the columns worker, left, right, label; further ones are left out. */
    static Comparisons read(Path file) {
        var rows = rows(file);
        var items = new HashMap<String, Integer>();
        var workers = new HashMap<String, Integer>();
        var first = new int[rows.size()];
        var second = new int[rows.size()];
        var outcome = new byte[rows.size()];
        var worker = new int[rows.size()];
        for (var row = 0; row < first.length; row++) {
            var cells = rows.get(row);
            worker[row] = index(workers, cells[0]);
            first[row] = index(items, cells[1]);
            second[row] = index(items, cells[2]);
            outcome[row] = outcome(cells[3], cells[1], cells[2]).code();
        }
        return new Comparisons(items.size(), workers.size(), first, second, outcome, worker);
    }

    private static Outcome outcome(String label, String left, String right) {
        if (label.equals("tie")) {
            return Outcome.TIE;
        }
        if (!label.equals(left) && !label.equals(right)) {
            throw new BenchException(label + " is neither " + left + " nor " + right);
        }
        return label.equals(left) ? Outcome.FIRST : Outcome.SECOND;
    }

    private static int index(Map<String, Integer> indexes, String id) {
        return indexes.computeIfAbsent(id, _ -> indexes.size());
    }

    private static List<String[]> rows(Path file) {
        try (var bytes = new GZIPInputStream(Files.newInputStream(file));
                var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new BenchException("cannot read " + file, e);
        }
    }

    /** Random pairs of items whose scores are standard normal, with ties after Davidson and a small position bias. */
    static Comparisons draw(int rows, int items, int workers, long seed) {
        var random = new Random(seed);
        var scores =
                random.doubles(items).map(_ -> SCORE_SD * random.nextGaussian()).toArray();
        var first = random.ints(rows, 0, items).toArray();
        var second = new int[rows];
        var outcome = new byte[rows];
        var cells = new double[TieModel.CELLS];
        for (var row = 0; row < rows; row++) {
            second[row] = (first[row] + 1 + random.nextInt(items - 1)) % items;
            new TieModel.Davidson().evaluate(scores[first[row]] - scores[second[row]] + POSITION, TIE, cells);
            var chance = random.nextDouble();
            outcome[row] = (chance < cells[0]
                            ? Outcome.FIRST
                            : chance < cells[0] + cells[1] ? Outcome.SECOND : Outcome.TIE)
                    .code();
        }
        return new Comparisons(
                items,
                workers,
                first,
                second,
                outcome,
                random.ints(rows, 0, workers).toArray());
    }
}
