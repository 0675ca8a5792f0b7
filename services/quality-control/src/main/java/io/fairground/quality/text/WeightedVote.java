package io.fairground.quality.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The loop that text methods share: weigh the workers by their distance to what the others say, let them vote again,
 * until the weights stand still. A worker is always compared to the <em>others'</em> text (or the known truth):
 * compared to a text that she voted for herself, whoever answers along with few others would look best.
 */
final class WeightedVote {

    private static final int MAX_ROUNDS = 20;
    private static final double TOLERANCE = 1e-6;

    private final TextAnswers answers;
    private final KnownTexts known;
    private final List<TaskVote> votes;

    WeightedVote(TextAnswers answers, KnownTexts known, IntFunction<TaskVote> voteOfTask) {
        this.answers = answers;
        this.known = known;
        this.votes = new ArrayList<>(answers.taskCount());
        for (var task = 0; task < answers.taskCount(); task++) {
            votes.add(voteOfTask.apply(task));
        }
    }

    static TextInference run(
            TextAnswers answers, KnownTexts known, IntFunction<TaskVote> voteOfTask, boolean weighWorkers) {
        return new WeightedVote(answers, known, voteOfTask).run(weighWorkers);
    }

    private TextInference run(boolean weighWorkers) {
        var weights = new double[answers.workerCount()];
        Arrays.fill(weights, 1);
        var distances = distances(weights);
        for (var round = 0; weighWorkers && round < MAX_ROUNDS; round++) {
            var next = distances.weights();
            var change = greatestChange(weights, next);
            weights = next;
            distances = distances(weights);
            if (change < TOLERANCE) {
                break;
            }
        }
        return inference(weights, distances);
    }

    private WorkerDistances distances(double[] weights) {
        var distances = new WorkerDistances(answers.workerCount());
        for (var task = 0; task < answers.taskCount(); task++) {
            var truth = known.of(task);
            if (truth != null) {
                addDistancesToTruth(task, truth, distances);
            } else if (answers.count(task) > 1) {
                var toOthers = votes.get(task).distancesToOthers(ofTask(task, weights));
                for (var i = 0; i < toOthers.length; i++) {
                    distances.add(answers.worker(answers.from(task) + i), toOthers[i]);
                }
            }
        }
        return distances;
    }

    private void addDistancesToTruth(int task, String truth, WorkerDistances distances) {
        var tokens = answers.numbers(answers.tokenizer().tokens(truth));
        for (var row = answers.from(task); row < answers.from(task + 1); row++) {
            distances.add(answers.worker(row), relativeDistance(answers.numbers(row), tokens));
        }
    }

    /** Edit distance by the longer length: 0 for equal texts, 1 for texts without a common token. */
    static double relativeDistance(int[] first, int[] second) {
        var longer = Math.max(first.length, second.length);
        return longer == 0 ? 0 : (double) EditDistance.of(first, second) / longer;
    }

    private double[] ofTask(int task, double[] weights) {
        var own = new double[answers.count(task)];
        Arrays.setAll(own, i -> weights[answers.worker(answers.from(task) + i)]);
        return own;
    }

    private TextInference inference(double[] weights, WorkerDistances distances) {
        var texts = new ArrayList<String>();
        var confidences = new ArrayList<Double>();
        for (var task = 0; task < answers.taskCount(); task++) {
            var own = ofTask(task, weights);
            var truth = known.of(task);
            texts.add(truth == null ? votes.get(task).text(own) : truth);
            confidences.add(votes.get(task).confidence(own));
        }
        return new TextInference(
                texts, confidences, Arrays.stream(weights).boxed().toList(), distances.disagreements());
    }

    private static double greatestChange(double[] before, double[] after) {
        var greatest = 0.0;
        for (var worker = 0; worker < before.length; worker++) {
            greatest = Math.max(greatest, Math.abs(after[worker] - before[worker]));
        }
        return greatest;
    }
}
