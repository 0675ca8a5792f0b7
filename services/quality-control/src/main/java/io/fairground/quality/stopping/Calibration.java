package io.fairground.quality.stopping;

import io.fairground.quality.inference.LiveInference;
import io.fairground.quality.stopping.Temperature.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a model's confidence can be trusted, learnt from tasks that have all their answers: what would it have said of
 * them with fewer, knowing nothing of the task itself, and was that the label in the end?
 *
 * @param temperature corrects the confidence
 * @param errorBefore expected calibration error of what the model said
 * @param errorAfter the same after correction, each half of the tasks corrected by what the other half taught
 * @param tasks learnt from
 */
public record Calibration(Temperature temperature, double errorBefore, double errorAfter, int tasks) {

    private static final int TRIALS_A_TASK_MAX = 12;

    /** Nothing is known yet. */
    public static final Calibration NONE = new Calibration(Temperature.NONE, 0, 0, 0);

    /** @param complete indexes of explored tasks that have all their answers */
    public static Calibration of(LiveInference live, int[] complete, StoppingPlan plan) {
        var halves = List.<List<Trial>>of(new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < complete.length; i++) {
            halves.get(i % 2).addAll(trials(live, complete[i], plan));
        }
        var all = new ArrayList<>(halves.getFirst());
        all.addAll(halves.getLast());
        var before = new CalibrationError();
        var after = new CalibrationError();
        for (var half = 0; half < 2; half++) {
            measure(halves.get(half), Temperature.NONE, before);
            measure(halves.get(half), Temperature.fit(halves.get(1 - half)), after);
        }
        return new Calibration(Temperature.fit(all), before.value(), after.value(), complete.length);
    }

    private static List<Trial> trials(LiveInference live, int task, StoppingPlan plan) {
        var truth = likeliest(live.probabilities(task));
        var trials = new ArrayList<Trial>();
        for (var answers = plan.answersMin();
                answers < plan.answersMax() && trials.size() < TRIALS_A_TASK_MAX;
                answers++) {
            trials.add(new Trial(live.heldOutProbabilities(task, answers), truth));
        }
        return trials;
    }

    private static void measure(List<Trial> trials, Temperature temperature, CalibrationError error) {
        for (var trial : trials) {
            var corrected = temperature.correct(trial.probabilities());
            var label = likeliest(corrected);
            error.add(corrected[label], label == trial.truth());
        }
    }

    static int likeliest(double[] probabilities) {
        var best = 0;
        for (var c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
