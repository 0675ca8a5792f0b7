package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lets gold choose the method. No score without gold shows that a crowd shares a bias; a few known truths do. Every
 * candidate labels the job without the gold, and is scored on it. The default is left only for a method that gains more
 * than a standard error of the (paired) gain; of several, for the one that gains most. The chosen method then labels
 * the job with the gold known. (Folds of gold, each predicted with the others known, choose no better, and cost five fits
 * instead of one: measured on 12 public sets.)
 *
 * @param candidates one for each method that was tried, the default first
 */
public record GoldChoice(List<Candidate> candidates) {

    /** At half an error gold of 50 tasks leaves the default too often: measured on 19 public sets. */
    private static final double LEAST_GAIN_IN_STANDARD_ERRORS = 1;

    /** Below so many known truths a gain is chance. */
    private static final int GOLD_MIN = 10;

    /** Subtypes are slow to fit, and of no use in a crowd so large. */
    private static final int ROWS_MAX_OF_SLOW = 100_000;

    /**
     * How one method did.
     *
     * @param goldAccuracy share of gold tasks it labelled right without knowing their truth; 0 without gold
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
                .orElseThrow();
    }

    public static GoldChoice among(Evidence evidence, Run run) {
        var gold = Arrays.stream(evidence.gold().tasks())
                .filter(task -> task < evidence.answers().taskCount())
                .filter(evidence.answers()::answered)
                .toArray();
        var scored = InferenceMethod.CANDIDATES.stream()
                .filter(method ->
                        method != InferenceMethod.EBCC || evidence.answers().rows() <= ROWS_MAX_OF_SLOW)
                .map(method -> new Scored(method, hits(method, evidence, gold, run)))
                .toList();
        var chosen = best(scored);
        return new GoldChoice(scored.stream()
                .map(one -> one.candidate(one.method() == chosen.method()))
                .toList());
    }

    private static boolean[] hits(InferenceMethod method, Evidence evidence, int[] gold, Run run) {
        var hits = new boolean[gold.length];
        if (gold.length > 0) {
            var unaided = method.infer(evidence.withGold(GoldLabels.none()), run);
            for (var i = 0; i < gold.length; i++) {
                hits[i] = unaided.label(gold[i]) == evidence.gold().truth(gold[i]);
            }
        }
        return hits;
    }

    private static Scored best(List<Scored> scored) {
        var usual = scored.getFirst();
        return scored.stream()
                .filter(one -> one.hits().length >= GOLD_MIN && one.leads(usual))
                .max(Comparator.comparingDouble(Scored::accuracy))
                .orElse(usual);
    }

    /** A method, and for each gold task whether it labelled it right. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Scored(InferenceMethod method, boolean[] hits) {

        double accuracy() {
            var right = 0;
            for (var hit : hits) {
                right += hit ? 1 : 0;
            }
            return hits.length == 0 ? 0 : right / (double) hits.length;
        }

        Candidate candidate(boolean chosen) {
            var accuracy = accuracy();
            var error = hits.length == 0 ? 0 : Math.sqrt(accuracy * (1 - accuracy) / hits.length);
            return new Candidate(method, accuracy, hits.length, error, chosen);
        }

        /** Whether it is better by more than chance lets a method of the same worth be, now and then. */
        boolean leads(Scored other) {
            var differing = 0;
            for (var i = 0; i < hits.length; i++) {
                differing += hits[i] == other.hits[i] ? 0 : 1;
            }
            var n = hits.length;
            var gain = accuracy() - other.accuracy();
            return gain > 0
                    && gain > LEAST_GAIN_IN_STANDARD_ERRORS * Math.sqrt((differing / (double) n - gain * gain) / n);
        }
    }
}
