package io.fairground.bench.quality;

import io.fairground.quality.inference.AnswerTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The answers of a real crowd, in the order in which an {@link AnswerTable} keeps them. */
record LabeledCrowd(int taskCount, int workerCount, int classCount, List<Answer> answers) {

    private static final Comparator<Answer> TABLE_ORDER = Comparator.comparingInt(Answer::task)
            .thenComparingInt(Answer::worker)
            .thenComparingInt(Answer::label);

    /** @param seconds NaN where the set has none */
    record Answer(int task, int worker, int label, double seconds) {}

    LabeledCrowd {
        answers = answers.stream().sorted(TABLE_ORDER).toList();
    }

    /** @param file with task, worker, label (a number from 0) and perhaps seconds; the first answer of a worker to a task counts */
    static LabeledCrowd read(Path file) {
        var tasks = new HashMap<String, Integer>();
        var workers = new HashMap<String, Integer>();
        var first = new LinkedHashMap<List<Integer>, Answer>();
        for (var row : rows(file)) {
            var task = tasks.computeIfAbsent(row[0], _ -> tasks.size());
            var worker = workers.computeIfAbsent(row[1], _ -> workers.size());
            var seconds = row.length > 3 ? Double.parseDouble(row[3]) : Double.NaN;
            first.putIfAbsent(List.of(task, worker), new Answer(task, worker, Integer.parseInt(row[2]), seconds));
        }
        var classes = first.values().stream().mapToInt(Answer::label).max().orElse(0) + 1;
        return new LabeledCrowd(tasks.size(), workers.size(), classes, List.copyOf(first.values()));
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LabeledCrowd with(int moreWorkers, List<Answer> more) {
        var all = new ArrayList<>(answers);
        all.addAll(more);
        return new LabeledCrowd(taskCount, workerCount + moreWorkers, classCount, all);
    }

    boolean timed() {
        return answers.stream().noneMatch(answer -> Double.isNaN(answer.seconds()));
    }

    Map<Integer, List<Answer>> by(Function<Answer, Integer> key) {
        var groups = new LinkedHashMap<Integer, List<Answer>>();
        answers.forEach(answer -> groups.computeIfAbsent(key.apply(answer), _ -> new ArrayList<>())
                .add(answer));
        return groups;
    }

    double[] seconds() {
        return answers.stream().mapToDouble(Answer::seconds).toArray();
    }

    AnswerTable table() {
        return AnswerTable.of(
                taskCount,
                workerCount,
                classCount,
                reader -> answers.forEach(answer -> reader.row(answer.task(), answer.worker(), answer.label())));
    }
}
