package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.quality.agreement.Groups;
import io.fairground.quality.inference.AnswerTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Posts judged hateful or not in five countries; answers "does not know" are dropped, repeated ones are kept. */
record Crehate(AnswerTable answers, Groups regions) {

    static final List<String> REGIONS = List.of("US", "GB", "AU", "SG", "ZA");

    private static final String DOES_NOT_KNOW = "2";

    static Crehate read(Path folder) {
        var regionOf = new HashMap<String, String>();
        rows(folder.resolve("workers.csv")).forEach(row -> regionOf.put(row[0], row[1]));
        var tasks = new LinkedHashMap<String, Integer>();
        var workers = new LinkedHashMap<String, Integer>();
        var known = rows(folder.resolve("labels.csv")).stream()
                .filter(row -> !row[2].equals(DOES_NOT_KNOW))
                .toList();
        var task = known.stream()
                .mapToInt(row -> tasks.computeIfAbsent(row[0], _ -> tasks.size()))
                .toArray();
        var worker = known.stream()
                .mapToInt(row -> workers.computeIfAbsent(row[1], _ -> workers.size()))
                .toArray();
        var label = known.stream().mapToInt(row -> Integer.parseInt(row[2])).toArray();
        var regions = workers.keySet().stream()
                .mapToInt(id -> REGIONS.indexOf(regionOf.get(id)))
                .toArray();
        return new Crehate(
                new AnswerTable(tasks.size(), workers.size(), 2, task, worker, label),
                Groups.of(REGIONS.size(), regions));
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new BenchException("cannot read " + file + ": " + e.getMessage());
        }
    }
}
