package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Crowd-Kit (Python), the peer, where it is installed: run as its users run it, in a process of its own. */
final class CrowdKit {

    private static final String PYTHON = "python3";
    private static final int MINUTES_MAX = 10;

    private final Path script;
    private final Map<String, Result> results = new HashMap<>();

    private CrowdKit(Path script) {
        this.script = script;
    }

    /**
     * @param labels class of each task, in the order of the tasks
     * @param cpuSeconds of {@code fit_predict} alone
     */
    record Result(int[] labels, double cpuSeconds) {}

    /** Nothing where Python or Crowd-Kit is not at hand: the peer's column then stays empty. */
    static Optional<CrowdKit> find(Path checkout) {
        try {
            var check = new ProcessBuilder(PYTHON, "-c", "import crowdkit.aggregation")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return check.waitFor(1, TimeUnit.MINUTES) && check.exitValue() == 0
                    ? Optional.of(new CrowdKit(checkout.resolve("deploy/benchmarks/peers/crowd_kit.py")))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    /** Accuracy of its Dawid-Skene with default settings, per cent. */
    double dawidSkene(CrowdSet set) {
        var result = results.computeIfAbsent(set.name(), _ -> run("DawidSkene", set));
        var right = 0;
        for (var task : set.known()) {
            right += result.labels()[task] == set.truth()[task] ? 1 : 0;
        }
        return 100.0 * right / set.known().length;
    }

    double dawidSkeneCpuSeconds(CrowdSet set) {
        return results.computeIfAbsent(set.name(), _ -> run("DawidSkene", set)).cpuSeconds();
    }

    private Result run(String method, CrowdSet set) {
        try {
            var answers = Files.createTempFile("answers", ".csv");
            var output = Files.createTempFile("labels", ".txt");
            try {
                write(answers, set);
                var process = new ProcessBuilder(PYTHON, script.toString(), method, answers.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    process.destroy();
                    throw new BenchException("Crowd-Kit did not finish on " + set.name());
                }
                return read(output, set.truth().length);
            } finally {
                Files.delete(answers);
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new BenchException("cannot talk to Crowd-Kit", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static void write(Path file, CrowdSet set) throws IOException {
        var table = set.answers();
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("task,worker,label");
            for (var task = 0; task < table.taskCount(); task++) {
                for (var row = table.from(task); row < table.to(task); row++) {
                    out.println(task + "," + table.worker(row) + "," + table.label(row));
                }
            }
        }
    }

    /** The first line is the CPU time; each other one a task and its label. */
    private static Result read(Path file, int tasks) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var labels = new int[tasks];
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(" ", -1);
            labels[Integer.parseInt(fields[0])] = Integer.parseInt(fields[1]);
        }
        return new Result(labels, Double.parseDouble(lines.getFirst()));
    }
}
