package io.fairground.quality.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A real crowd of {@code deploy/data/crowd}: its answers, the first of each worker to each task, and the truth where
 * the set has one.
 */
record Crowd(AnswerTable answers, List<String> tasks, GoldLabels truth) {

    private static final Path FOLDER = Path.of("../../deploy/data/crowd");

    static Crowd zencrowd() {
        return read("zencrowd/labels.csv", List.of("0", "1"), truths(), false);
    }

    /** With the answers a worker gave to the same task again, as others have measured it. */
    static Crowd zencrowdWithRepeats() {
        return read("zencrowd/labels.csv", List.of("0", "1"), truths(), true);
    }

    static Crowd pandalm() {
        return read("pandalm/answers.csv", List.of("A", "B", "tie"), Map.of(), false);
    }

    /** Its answers, and nothing else. */
    Evidence evidence() {
        return Evidence.of(answers);
    }

    /** Gold for the tasks at these positions, in the order in which the set first names them. */
    GoldLabels gold(IntPredicate which) {
        return GoldLabels.of(IntStream.range(0, tasks.size())
                .map(task -> which.test(task) ? truth.truth(task) : -1)
                .toArray());
    }

    /** Gold for a tenth of the tasks, drawn with a seed. */
    GoldLabels goldForTenth(long seed) {
        var order = new ArrayList<>(IntStream.range(0, tasks.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var drawn = new boolean[tasks.size()];
        order.subList(0, tasks.size() / 10).forEach(task -> drawn[task] = true);
        return gold(task -> drawn[task]);
    }

    double accuracy(Inference inference) {
        return accuracy(inference, _ -> true);
    }

    /** Share of right labels among the tasks whose truth the method was not told. */
    double accuracyOffGold(Inference inference, GoldLabels gold) {
        return accuracy(inference, task -> !gold.known(task));
    }

    private double accuracy(Inference inference, IntPredicate counted) {
        var tasksCounted = IntStream.range(0, tasks.size()).filter(counted).toArray();
        return Arrays.stream(tasksCounted)
                .map(task -> inference.label(task) == truth.truth(task) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Map<String, String> truths() {
        var truths = new HashMap<String, String>();
        rows("zencrowd/gold.csv").forEach(row -> truths.put(row[0], row[1]));
        return truths;
    }

    private static Crowd read(String file, List<String> choices, Map<String, String> truths, boolean repeats) {
        var taskIndex = new LinkedHashMap<String, Integer>();
        var workerIndex = new HashMap<String, Integer>();
        var first = new LinkedHashMap<String, String[]>();
        rows(file).forEach(row -> first.putIfAbsent(row[0] + " " + row[1] + (repeats ? first.size() : ""), row));
        var answers = List.copyOf(first.values());
        var task = new int[answers.size()];
        var worker = new int[answers.size()];
        var label = new int[answers.size()];
        for (var i = 0; i < answers.size(); i++) {
            var row = answers.get(i);
            task[i] = taskIndex.computeIfAbsent(row[0], _ -> taskIndex.size());
            worker[i] = workerIndex.computeIfAbsent(row[1], _ -> workerIndex.size());
            label[i] = choices.indexOf(row[2]);
        }
        var table = new AnswerTable(taskIndex.size(), workerIndex.size(), choices.size(), task, worker, label);
        var tasks = List.copyOf(taskIndex.keySet());
        var truth = tasks.stream()
                .mapToInt(key -> choices.indexOf(truths.getOrDefault(key, "")))
                .toArray();
        return new Crowd(table, tasks, GoldLabels.of(truth));
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
