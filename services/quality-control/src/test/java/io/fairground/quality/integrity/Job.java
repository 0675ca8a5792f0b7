package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import io.fairground.quality.inference.DawidSkene;
import io.fairground.quality.inference.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The answers of a job for tests, real or made; its rows stand as the table's do. */
record Job(int taskCount, int workerCount, int classCount, List<Answer> answers) {

    private static final Path FOLDER = Path.of("../../deploy/data/crowd");

    /** @param seconds NaN where the set has none */
    record Answer(int task, int worker, int label, double seconds) {}

    Job {
        answers = answers.stream()
                .sorted(Comparator.comparingInt(Answer::task)
                        .thenComparingInt(Answer::worker)
                        .thenComparingInt(Answer::label))
                .toList();
    }

    /** A set of {@code deploy/data/crowd} whose labels are numbers from 0. */
    static Job read(String set) {
        var tasks = new LinkedHashMap<String, Integer>();
        var workers = new LinkedHashMap<String, Integer>();
        var first = new LinkedHashMap<List<Integer>, Answer>();
        for (var row : lines(set, "labels.csv")) {
            var task = tasks.computeIfAbsent(row[0], _ -> tasks.size());
            var worker = workers.computeIfAbsent(row[1], _ -> workers.size());
            var seconds = row.length > 3 ? Double.parseDouble(row[3]) : Double.NaN;
            first.putIfAbsent(List.of(task, worker), new Answer(task, worker, Integer.parseInt(row[2]), seconds));
        }
        var classes = first.values().stream().mapToInt(Answer::label).max().orElse(0) + 1;
        return new Job(tasks.size(), workers.size(), classes, List.copyOf(first.values()));
    }

    /** How often a worker of a set, by her index here, says what its gold says. */
    static double accuracy(String set, int worker) {
        var gold = new HashMap<String, String>();
        lines(set, "gold.csv").forEach(row -> gold.put(row[0], row[1]));
        var names =
                lines(set, "labels.csv").stream().map(row -> row[1]).distinct().toList();
        return lines(set, "labels.csv").stream()
                .filter(row -> row[1].equals(names.get(worker)) && gold.containsKey(row[0]))
                .mapToInt(row -> row[2].equals(gold.get(row[0])) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static List<String[]> lines(String set, String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(set).resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Honest workers who know the truth with a share of {@code known(worker)} per cent, and else guess.
     *
     * @param overlap answers a task
     */
    static Job honest(long seed, int taskCount, int workerCount, int classCount, int overlap, IntUnaryOperator known) {
        var random = new Random(seed);
        var answers = new ArrayList<Answer>();
        for (var task = 0; task < taskCount; task++) {
            var truth = random.nextInt(classCount);
            var workers =
                    new ArrayList<>(IntStream.range(0, workerCount).boxed().toList());
            Collections.shuffle(workers, random);
            for (var worker : workers.subList(0, overlap)) {
                var knows = random.nextInt(100) < known.applyAsInt(worker);
                answers.add(new Answer(
                        task, worker, knows ? truth : random.nextInt(classCount), 5 + 20 * random.nextDouble()));
            }
        }
        return new Job(taskCount, workerCount, classCount, answers);
    }

    /** The same with one more worker. */
    Job with(List<Answer> more) {
        var all = new ArrayList<>(answers);
        all.addAll(more);
        var workers = all.stream().mapToInt(Answer::worker).max().orElse(-1) + 1;
        return new Job(taskCount, Math.max(workers, workerCount), classCount, all);
    }

    Job relabelled(IntUnaryOperator classOf) {
        return new Job(
                taskCount,
                workerCount,
                classCount,
                answers.stream()
                        .map(one ->
                                new Answer(one.task(), one.worker(), classOf.applyAsInt(one.label()), one.seconds()))
                        .toList());
    }

    Map<Integer, List<Answer>> byWorker() {
        var byWorker = new HashMap<Integer, List<Answer>>();
        answers.forEach(answer -> byWorker.computeIfAbsent(answer.worker(), _ -> new ArrayList<>())
                .add(answer));
        return byWorker;
    }

    AnswerTable table() {
        return new AnswerTable(
                taskCount,
                workerCount,
                classCount,
                answers.stream().mapToInt(Answer::task).toArray(),
                answers.stream().mapToInt(Answer::worker).toArray(),
                answers.stream().mapToInt(Answer::label).toArray());
    }

    double[] seconds() {
        return answers.stream().mapToDouble(Answer::seconds).toArray();
    }

    AnswerModel model() {
        var table = table();
        return AnswerModel.of(
                table, DawidSkene.shrunk().infer(Evidence.of(table)).probabilities());
    }
}
