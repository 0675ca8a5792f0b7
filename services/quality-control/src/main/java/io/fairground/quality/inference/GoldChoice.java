package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which method a crowd calls for, judged on gold. Crowds may share a bias that no method can see in the answers alone; gold
 * shows it.
 *
 * <p>Each method is scored by cross-fitting: the gold is dealt into {@value #FOLDS} folds, and each fold is predicted with
 * only the others known, so that keeping known truths does not flatter anyone. A method replaces majority only when it
 * gains more than half the standard error of the (paired) gain: a smaller lead is as likely luck, and majority is what
 * everyone can check by hand. Of several that do, the simplest is taken that is within one standard error of the best
 * (the one-standard-error rule of Breiman, Friedman, Olshen and Stone, <em>Classification and regression trees</em>,
 * 1984): gold is rarely a fair sample of the job, and a simple model is less misled by a bad one.
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

    public static GoldChoice among(Evidence evidence, Run run) {
        var scored = Arrays.stream(InferenceMethod.values())
                .map(method -> new Scored(method, heldOutHits(method, evidence, run)))
                .toList();
        var chosen = best(scored);
        return new GoldChoice(scored.stream()
                .map(one -> one.candidate(one.method() == chosen.method()))
                .toList());
    }

    /** A method, and for each gold task whether it labelled it right while that task's truth was held out. */
    private record Scored(InferenceMethod method, List<Boolean> hits) {

        double accuracy() {
            var right = hits.stream().filter(hit -> hit).count();
            return hits.isEmpty() ? 0 : right / (double) hits.size();
        }

        Candidate candidate(boolean chosen) {
            var accuracy = accuracy();
            var error = hits.isEmpty() ? 0 : Math.sqrt(accuracy * (1 - accuracy) / hits.size());
            return new Candidate(method, accuracy, hits.size(), error, chosen);
        }

        /** Whether it is better by more than so many standard errors of the (paired) gain. */
        boolean leads(Scored other, double standardErrors) {
            var gain = accuracy() - other.accuracy();
            return gain > 0 && gain > standardErrors * errorOfGain(other, gain);
        }

        /** Standard error of the mean of the differences, each -1, 0 or 1, with the sample variance. */
        private double errorOfGain(Scored other, double gain) {
            var n = hits.size();
            var differing = IntStream.range(0, n)
                    .filter(i -> !hits.get(i).equals(other.hits.get(i)))
                    .count();
            return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt((differing / (double) n - gain * gain) / (n - 1));
        }
    }

    private static List<Boolean> heldOutHits(InferenceMethod method, Evidence evidence, Run run) {
        var gold = evidence.gold();
        var tasks = gold.tasks();
        var hits = new Boolean[tasks.length];
        var foldOf = new int[evidence.answers().taskCount()];
        for (var i = 0; i < tasks.length; i++) {
            foldOf[tasks[i]] = i % FOLDS;
        }
        for (var fold = 0; fold < Math.min(FOLDS, tasks.length); fold++) {
            var held = fold;
            var inference = method.infer(evidence.withGold(gold.except(task -> foldOf[task] == held)), run);
            for (var i = fold; i < tasks.length; i += FOLDS) {
                hits[i] = inference.label(tasks[i]) == gold.truth(tasks[i]);
            }
        }
        return List.of(hits);
    }

    private static Scored best(List<Scored> scored) {
        var majority = scored.getFirst();
        var better = scored.stream()
                .filter(one -> one.leads(majority, LEAST_GAIN_IN_STANDARD_ERRORS))
                .toList();
        var best = better.stream()
                .max(Comparator.comparingDouble(Scored::accuracy))
                .orElse(majority);
        // Simple methods come first.
        return better.stream().filter(one -> !best.leads(one, 1)).findFirst().orElse(majority);
    }
}
