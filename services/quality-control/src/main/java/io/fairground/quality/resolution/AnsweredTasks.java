package io.fairground.quality.resolution;

import io.fairground.quality.inference.AnswerTable;
import io.fairground.quality.inference.Evidence;
import io.fairground.quality.inference.GoldLabels;
import io.fairground.quality.inference.Inference;
import io.fairground.quality.inference.InferenceMethod;
import io.fairground.quality.inference.Run;
import io.fairground.quality.inference.TieRule;
import io.fairground.quality.inference.WorkerHistory;
import io.fairground.quality.job.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tasks and their used answers, ready for inference.
 *
 * @param tasks task {@code i} of the table is the i-th
 */
public record AnsweredTasks(Question question, List<AnsweredTask> tasks, AnswerTable answers) {

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
        return new Evidence(answers, known, WorkerHistory.none(), new TieRule(question.tie()));
    }

    /** The label a method gives each task, in the order of the tasks. */
    public List<TaskLabel> labels(InferenceMethod method, GoldLabels gold) {
        var inference = method.infer(evidence(gold), Run.plain());
        var labels = new ArrayList<TaskLabel>(tasks.size());
        for (var task = 0; task < tasks.size(); task++) {
            labels.add(new TaskLabel(
                    tasks.get(task).taskId(),
                    inference.label(task),
                    inference.confidence(task),
                    distribution(inference, task),
                    method.versioned(),
                    tasks.get(task).answerCount()));
        }
        return labels;
    }

    private List<Double> distribution(Inference inference, int task) {
        var probabilities = new Double[answers.classCount()];
        Arrays.setAll(probabilities, choice -> inference.probability(task, choice));
        return List.of(probabilities);
    }
}
