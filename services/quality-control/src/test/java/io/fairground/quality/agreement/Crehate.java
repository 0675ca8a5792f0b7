package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code deploy/data/crowd/crehate}: posts judged in five countries; answers "does not know" are dropped. */
record Crehate(AnswerTable answers, Groups regions) {

    static final List<String> REGIONS = List.of("US", "GB", "AU", "SG", "ZA");

    private static final Path FOLDER = Path.of("../../deploy/data/crowd/crehate");
    private static final int DOES_NOT_KNOW = 2;

    static Crehate read() {
        var regionOf = new HashMap<String, String>();
        rows("workers.csv").forEach(row -> regionOf.put(row[0], row[1]));
        var workers = new LinkedHashMap<String, Integer>();
        var tasks = new LinkedHashMap<String, Integer>();
        var rows = new ArrayList<int[]>();
        for (var row : rows("labels.csv")) {
            var task = tasks.computeIfAbsent(row[0], _ -> tasks.size());
            var worker = workers.computeIfAbsent(row[1], _ -> workers.size());
            var label = Integer.parseInt(row[2]);
            if (label != DOES_NOT_KNOW) {
                rows.add(new int[] {task, worker, label});
            }
        }
        var regions = workers.keySet().stream()
                .mapToInt(worker -> REGIONS.indexOf(regionOf.get(worker)))
                .toArray();
        return new Crehate(Tables.of(tasks.size(), workers.size(), 2, rows), Groups.of(REGIONS.size(), regions));
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
