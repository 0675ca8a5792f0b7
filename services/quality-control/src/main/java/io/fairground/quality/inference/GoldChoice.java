package io.fairground.quality.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * Which method a crowd calls for, judged on gold. Crowds may share a bias that no method can see in the answers alone; gold
 * shows it.
 *
 * <p>Each method is scored by cross-fitting: the gold is dealt into {@value #FOLDS} folds, and each fold is predicted with
 * only the others known, so that keeping known truths does not flatter anyone. A method replaces majority only when it
 * gains more than half the standard error of the (paired) gain: a smaller lead is as likely luck, and majority is what
 * everyone can check by hand.
 *
 * @param candidates one for each method, in the order of {@link InferenceMethod}
 */
public record GoldChoice(List<Candidate> candidates) {

    private static final int FOLDS = 10;
    private static final double LEAST_GAIN_IN_STANDARD_ERRORS = 0.5;

    /**
     * How one method did.
     *
     * @param goldAccuracy share of held-out gold tasks it labelled right; 0 without gold
     * @param goldCount gold tasks that have answers
     * @param standardError of the accuracy, {@code sqrt(a (1 - a) / n)}; 0 without gold
     */
    public record Candidate(
            InferenceMethod method, double goldAccuracy, int goldCount, double standardError, boolean chosen) {}

    public GoldChoice {
        candidates = List.copyOf(candidates);
    }

    /** The method to use. */
    public InferenceMethod chosen() {
        return candidates.stream()
                .filter(Candidate::chosen)
                .map(Candidate::method)
                .findFirst()
                .orElse(InferenceMethod.MAJORITY);
    }

    public static GoldChoice among(AnswerTable answers, GoldLabels gold, TieRule ties) {
        var methods = InferenceMethod.values();
        var right = new boolean[methods.length][];
        for (var method : methods) {
            right[method.ordinal()] = heldOutHits(method, answers, gold, ties);
        }
        var chosen = best(right);
        var candidates = new ArrayList<Candidate>();
        for (var method : methods) {
            var hits = right[method.ordinal()];
            var accuracy = mean(hits);
            candidates.add(new Candidate(
                    method,
                    accuracy,
                    hits.length,
                    hits.length == 0 ? 0 : Math.sqrt(accuracy * (1 - accuracy) / hits.length),
                    method == chosen));
        }
        return new GoldChoice(candidates);
    }

    private static boolean[] heldOutHits(
            InferenceMethod method, AnswerTable answers, GoldLabels gold, TieRule ties) {
        var tasks = gold.tasks();
        var hits = new boolean[tasks.length];
        var foldOf = new int[answers.taskCount()];
        for (var i = 0; i < tasks.length; i++) {
            foldOf[tasks[i]] = i % FOLDS;
        }
        for (var fold = 0; fold < Math.min(FOLDS, tasks.length); fold++) {
            var held = fold;
            var inference = method.infer(answers, gold.except(task -> foldOf[task] == held), ties);
            for (var i = fold; i < tasks.length; i += FOLDS) {
                hits[i] = inference.label(tasks[i]) == gold.truth(tasks[i]);
            }
        }
        return hits;
    }

    private static InferenceMethod best(boolean[][] right) {
        var chosen = InferenceMethod.MAJORITY;
        var usual = right[chosen.ordinal()];
        var bestGain = 0.0;
        for (var method : InferenceMethod.values()) {
            var gain = mean(right[method.ordinal()]) - mean(usual);
            if (gain > bestGain && gain > LEAST_GAIN_IN_STANDARD_ERRORS * errorOfGain(right[method.ordinal()], usual)) {
                chosen = method;
                bestGain = gain;
            }
        }
        return chosen;
    }

    /** Standard error of the mean of the paired differences (-1, 0 or 1), with the sample variance. */
    private static double errorOfGain(boolean[] hits, boolean[] usual) {
        var n = hits.length;
        var gain = mean(hits) - mean(usual);
        var differing = 0;
        for (var i = 0; i < n; i++) {
            differing += hits[i] == usual[i] ? 0 : 1;
        }
        return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt((differing / (double) n - gain * gain) / (n - 1));
    }

    private static double mean(boolean[] hits) {
        var count = 0;
        for (var hit : hits) {
            count += hit ? 1 : 0;
        }
        return hits.length == 0 ? 0 : count / (double) hits.length;
    }
}
