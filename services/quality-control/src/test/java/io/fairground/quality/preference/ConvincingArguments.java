package io.fairground.quality.preference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** The real comparisons of {@code deploy/data/crowd/ukpconvarg1}, with each row's fold for holding out. */
record ConvincingArguments(Comparisons comparisons, int[] fold) {

    static final int FOLDS = 5;

    private static final Path FILE = Path.of("../../deploy/data/crowd/ukpconvarg1/pairs.csv.gz");

    static ConvincingArguments read(long seed) {
        var rows = lines();
        var items = new HashMap<String, Integer>();
        var workers = new HashMap<String, Integer>();
        var first = new int[rows.length];
        var second = new int[rows.length];
        var outcome = new byte[rows.length];
        var worker = new int[rows.length];
        for (var row = 0; row < rows.length; row++) {
            var cells = rows[row].split(",", -1);
            worker[row] = index(workers, cells[0]);
            first[row] = index(items, cells[1]);
            second[row] = index(items, cells[2]);
            outcome[row] = outcome(cells[3], cells[1], cells[2]).code();
        }
        return new ConvincingArguments(
                new Comparisons(items.size(), workers.size(), first, second, outcome, worker),
                new Random(seed).ints(rows.length, 0, FOLDS).toArray());
    }

    Comparisons except(int held) {
        return comparisons.select(row -> fold[row] != held);
    }

    Comparisons only(int held) {
        return comparisons.select(row -> fold[row] == held);
    }

    private static Outcome outcome(String label, String left, String right) {
        if (label.equals("tie")) {
            return Outcome.TIE;
        }
        if (!label.equals(left) && !label.equals(right)) {
            throw new IllegalArgumentException(label + " is neither of the two");
        }
        return label.equals(left) ? Outcome.FIRST : Outcome.SECOND;
    }

    private static int index(Map<String, Integer> indexes, String id) {
        return indexes.computeIfAbsent(id, _ -> indexes.size());
    }

    private static String[] lines() {
        try (var bytes = new GZIPInputStream(Files.newInputStream(FILE));
                var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
