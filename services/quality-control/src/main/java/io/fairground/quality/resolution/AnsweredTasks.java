package io.fairground.quality.resolution;

import io.fairground.quality.inference.AnswerTable;
import io.fairground.quality.inference.Estimate;
import io.fairground.quality.inference.Evidence;
import io.fairground.quality.inference.GoldLabels;
import io.fairground.quality.inference.Inference;
import io.fairground.quality.inference.InferenceMethod;
import io.fairground.quality.inference.Run;
import io.fairground.quality.inference.TieRule;
import io.fairground.quality.inference.WorkerHistory;
import io.fairground.quality.job.Question;
import io.fairground.quality.resolution.TaskLabel.Interval;
import io.fairground.quality.stopping.Temperature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tasks and their used answers, ready for inference.
 *
 * @param tasks task {@code i} of the table is the i-th
 * @param history what earlier jobs say of the table's workers
 */
public record AnsweredTasks(Question question, List<AnsweredTask> tasks, AnswerTable answers, WorkerHistory history) {

    /** As far as a sum of shares can be trusted to reach it. */
    private static final double HALF = 0.5 - 1e-9;

    public AnsweredTasks {
        tasks = List.copyOf(tasks);
    }

    /** What is known for certain. */
    public GoldLabels gold() {
        var truth = new int[tasks.size()];
        Arrays.setAll(truth, task -> {
            var choice = tasks.get(task).goldChoice();
            return choice == null ? -1 : choice;
        });
        return GoldLabels.of(truth);
    }

    /** What is known when nobody looks at the gold. */
    public GoldLabels noGold() {
        return GoldLabels.none();
    }

    /** The answers, with as much gold as a method may see. */
    public Evidence evidence(GoldLabels known) {
        return new Evidence(answers, known, history, ties());
    }

    private TieRule ties() {
        return new TieRule(question.tie());
    }

    /** The label a method gives each task, in the order of the tasks. */
    public List<TaskLabel> labels(InferenceMethod method, GoldLabels known) {
        return labels(method, known, Temperature.NONE);
    }

    /** @param temperature corrects the probabilities */
    public List<TaskLabel> labels(InferenceMethod method, GoldLabels known, Temperature temperature) {
        var inference = method.infer(evidence(known), Run.plain());
        // Majority counts votes and knows nothing of its workers.
        var workers = method == InferenceMethod.MAJORITY ? null : inference.workers();
        return IntStream.range(0, tasks.size())
                .mapToObj(task -> label(
                        task,
                        known.known(task) || !question.ordinal()
                                ? inference.label(task)
                                : median(corrected(inference, task, temperature)),
                        corrected(inference, task, temperature),
                        method.versioned(),
                        workers == null ? null : interval(inference.confidence(task, workers), temperature)))
                .toList();
    }

    /** @param probabilities by task, of each of its classes, as some model gave them */
    public List<TaskLabel> labels(String method, Map<UUID, double[]> probabilities) {
        var known = gold();
        return IntStream.range(0, tasks.size())
                .mapToObj(task -> {
                    var said = Objects.requireNonNull(
                            probabilities.get(tasks.get(task).taskId()));
                    var choice = known.known(task) ? known.truth(task) : pick(said);
                    return label(task, choice, said, method, null);
                })
                .toList();
    }

    private int pick(double[] probabilities) {
        return question.ordinal() ? median(probabilities) : ties().pick(probabilities);
    }

    /** Where values have an order, the middle one errs least; of two with half of the probability each the lower. */
    private static int median(double[] probabilities) {
        var below = 0.0;
        for (var value = 0; value < probabilities.length; value++) {
            below += probabilities[value];
            if (below >= HALF) {
                return value;
            }
        }
        return probabilities.length - 1;
    }

    private static double[] corrected(Inference inference, int task, Temperature temperature) {
        var said = IntStream.range(0, inference.classCount())
                .mapToDouble(choice -> inference.probability(task, choice))
                .toArray();
        return temperature.equals(Temperature.NONE) ? said : temperature.correct(said);
    }

    private static Interval interval(Estimate confidence, Temperature temperature) {
        return new Interval(corrected(confidence.low(), temperature), corrected(confidence.high(), temperature));
    }

    /** The label's probability against that of all others. */
    private static double corrected(double probability, Temperature temperature) {
        return temperature.correct(new double[] {probability, 1 - probability})[0];
    }

    private TaskLabel label(int task, int choice, double[] probabilities, String method, @Nullable Interval interval) {
        return new TaskLabel(
                tasks.get(task).taskId(),
                choice,
                probabilities[choice],
                Arrays.stream(probabilities).boxed().toList(),
                method,
                tasks.get(task).answerCount(),
                interval);
    }
}
