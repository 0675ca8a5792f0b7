package io.fairground.bench.quality;

import io.fairground.quality.inference.AnswerTable;
import io.fairground.quality.inference.LiveInference;
import io.fairground.quality.inference.Run;
import io.fairground.quality.stopping.Calibration;
import io.fairground.quality.stopping.CalibrationError;
import io.fairground.quality.stopping.Stop;
import io.fairground.quality.stopping.StoppingPlan;
import io.fairground.quality.stopping.StoppingRule;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A real crowd asked again, in an order drawn with a seed: round by round each open task gets one more of its recorded
 * answers, explored tasks get all of theirs at once, the model is fitted, and the rule
 * decides on every task anew: what it ended with less knowledge may be opened again.
 */
final class StoppingReplay {

    private final CrowdSet set;
    private final AnswerTable answers;
    private final StoppingPlan plan;
    private final int[][] order;
    private final boolean[] explored;

    /** @param plan its maximum is cut to what a task has */
    StoppingReplay(CrowdSet set, StoppingPlan plan, long seed) {
        this.set = set;
        this.answers = set.answers();
        this.plan = plan;
        var random = new Random(seed);
        this.order = IntStream.range(0, answers.taskCount())
                .mapToObj(task -> shuffled(task, random))
                .toArray(int[][]::new);
        this.explored = new boolean[answers.taskCount()];
        var tasks = shuffled(IntStream.range(0, explored.length).toArray(), random);
        Arrays.stream(tasks).limit(plan.explored(explored.length)).forEach(task -> explored[task] = true);
    }

    private int[] shuffled(int task, Random random) {
        var rows =
                shuffled(IntStream.range(answers.from(task), answers.to(task)).toArray(), random);
        return Arrays.copyOf(rows, Math.min(rows.length, plan.answersMax()));
    }

    private static int[] shuffled(int[] values, Random random) {
        for (var i = values.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
        return values;
    }

    /**
     * @param accuracy against the truth, per cent
     * @param answers a task, on average
     * @param calibrationError of the corrected confidence, against the label of all the recorded answers, tasks that were
     *     not explored
     */
    record Outcome(double accuracy, double answers, double calibrationError) {}

    /** With the same number of answers for each task. */
    Outcome fixed(int overlap) {
        var live = new LiveInference(answers.classCount());
        var given = 0;
        for (var task = 0; task < order.length; task++) {
            for (var i = 0; i < Math.min(overlap, order[task].length); i++) {
                add(live, task, i);
                given++;
            }
        }
        live.refit(Run.plain());
        return new Outcome(accuracy(live), given / (double) order.length, 0);
    }

    /** As the rule decides. */
    Outcome dynamic() {
        var live = new LiveInference(answers.classCount());
        var given = new int[order.length];
        var done = new boolean[order.length];
        var calibration = Calibration.NONE;
        while (ask(live, given, done)) {
            live.refit(Run.plain());
            calibration = Calibration.of(live, complete(), plan);
            decide(live, new StoppingRule(plan, calibration.temperature(), live.crowd()), given, done);
        }
        live.refit(Run.plain());
        return new Outcome(accuracy(live), Arrays.stream(given).average().orElse(0), error(live, calibration));
    }

    /** Gives each open task what it is to get next; whether there was any. */
    private boolean ask(LiveInference live, int[] given, boolean[] done) {
        var any = false;
        for (var task = 0; task < order.length; task++) {
            var wanted = explored[task] ? plan.answersMax() : Math.max(plan.answersMin(), given[task] + 1);
            while (!done[task] && given[task] < Math.min(wanted, order[task].length)) {
                add(live, task, given[task]++);
                any = true;
            }
        }
        return any;
    }

    private void decide(LiveInference live, StoppingRule rule, int[] given, boolean[] done) {
        for (var task = 0; task < order.length; task++) {
            var known = live.probabilitiesOfKnown(task, plan.answersToKnowWorker());
            var stop = rule.decide(new StoppingRule.Task(known, given[task], explored[task]));
            done[task] = stop instanceof Stop.Resolve;
        }
    }

    private int[] complete() {
        return IntStream.range(0, explored.length)
                .filter(task -> explored[task])
                .toArray();
    }

    private void add(LiveInference live, int task, int i) {
        live.add(task, answers.worker(order[task][i]), answers.label(order[task][i]));
    }

    private double accuracy(LiveInference live) {
        var known = set.known();
        var right = Arrays.stream(known)
                .filter(task -> likeliest(live.probabilities(task)) == set.truth()[task])
                .count();
        return 100.0 * right / known.length;
    }

    private double error(LiveInference live, Calibration calibration) {
        var all = new LiveInference(answers.classCount());
        IntStream.range(0, order.length)
                .forEach(task -> IntStream.range(0, order[task].length).forEach(i -> add(all, task, i)));
        all.refit(Run.plain());
        var error = new CalibrationError();
        for (var task = 0; task < order.length; task++) {
            if (!explored[task]) {
                var said = calibration.temperature().correct(live.probabilities(task));
                var label = likeliest(said);
                error.add(said[label], label == likeliest(all.probabilities(task)));
            }
        }
        return error.value();
    }

    private static int likeliest(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .reduce(0, (best, c) -> probabilities[c] > probabilities[best] ? c : best);
    }
}
