package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.quality.inference.AnswerTable;
import io.fairground.quality.inference.GoldLabels;
import io.fairground.quality.inference.Inference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A public set of real answers whose truth is known for some tasks: a folder with {@code labels.csv} (task, worker, label)
 * and {@code gold.csv} (task, label), each plain or with {@code .gz} behind it. Rows stand as in the source, repeated ones
 * too. Classes come in the order of their names.
 *
 * @param truth the known class of each task, -1 where it is not known
 */
record CrowdSet(String name, AnswerTable answers, int[] truth) {

    private static final int CLASSES_MAX = 100;

    /** Texts may hold commas and line breaks. */
    private static final CSVFormat ROWS =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Every folder below that holds such a set and some truth, in the order of the names. */
    static List<CrowdSet> allIn(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.sorted()
                    .filter(one -> file(one, "labels.csv") != null && file(one, "gold.csv") != null)
                    .flatMap(one -> readIfClasses(one).stream())
                    .toList();
        } catch (IOException e) {
            throw new BenchException("cannot read " + folder, e);
        }
    }

    /** Sets of free text have another truth than one of a few classes. */
    private static List<CrowdSet> readIfClasses(Path folder) {
        var labels = rows(folder, "labels.csv");
        var gold = rows(folder, "gold.csv");
        var classes = new TreeSet<String>();
        Stream.concat(labels.stream().map(row -> row[2]), gold.stream().map(row -> row[1]))
                .forEach(classes::add);
        return classes.size() > CLASSES_MAX
                ? List.of()
                : List.of(of(folder.getFileName().toString(), labels, gold, List.copyOf(classes)));
    }

    private static CrowdSet of(String name, List<String[]> labels, List<String[]> gold, List<String> classes) {
        var tasks = new LinkedHashMap<String, Integer>();
        var workers = new LinkedHashMap<String, Integer>();
        var columns = new int[3][labels.size()];
        for (var row = 0; row < labels.size(); row++) {
            var fields = labels.get(row);
            columns[0][row] = tasks.computeIfAbsent(fields[0], _ -> tasks.size());
            columns[1][row] = workers.computeIfAbsent(fields[1], _ -> workers.size());
            columns[2][row] = Collections.binarySearch(classes, fields[2]);
        }
        return new CrowdSet(
                name,
                new AnswerTable(tasks.size(), workers.size(), classes.size(), columns[0], columns[1], columns[2]),
                truth(tasks, gold, classes));
    }

    private static int[] truth(Map<String, Integer> tasks, List<String[]> gold, List<String> classes) {
        var truth = new int[tasks.size()];
        Arrays.fill(truth, -1);
        for (var row : gold) {
            var task = tasks.get(row[0]);
            if (task != null) {
                truth[task] = Collections.binarySearch(classes, row[1]);
            }
        }
        return truth;
    }

    private static List<String[]> rows(Path folder, String name) {
        var file = file(folder, name);
        if (file == null) {
            throw new BenchException(folder.getFileName() + " has no " + name);
        }
        try (var reader = reader(file)) {
            return ROWS.parse(reader).stream().map(CSVRecord::values).toList();
        } catch (IOException e) {
            throw new BenchException("cannot read " + file.getFileName(), e);
        }
    }

    private static @Nullable Path file(Path folder, String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private static BufferedReader reader(Path file) throws IOException {
        var stream = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8));
    }

    /** The tasks whose truth is known. */
    int[] known() {
        return IntStream.range(0, truth.length).filter(task -> truth[task] >= 0).toArray();
    }

    /** So many known truths, drawn with a seed; the others are for scoring. */
    GoldLabels draw(int count, long seed) {
        var order = new ArrayList<>(Arrays.stream(known()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var drawn = new int[truth.length];
        Arrays.fill(drawn, -1);
        order.subList(0, Math.min(count, order.size())).forEach(task -> drawn[task] = truth[task]);
        return GoldLabels.of(drawn);
    }

    /** Share of right labels among tasks of known truth, in per cent. */
    double accuracy(Inference inference, IntPredicate counted) {
        var right = 0;
        var all = 0;
        for (var task : known()) {
            if (counted.test(task)) {
                all++;
                right += inference.label(task) == truth[task] ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : 100.0 * right / all;
    }
}
