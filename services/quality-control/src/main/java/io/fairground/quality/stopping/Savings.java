package io.fairground.quality.stopping;

import io.fairground.quality.inference.LiveInference;

/**
 * What dynamic overlap saved, as the explored tasks show: they have all their answers, so both the rule and every fixed
 * overlap can be tried on them.
 *
 * @param meanAnswers answers a task got, on average, all tasks of the job
 * @param fixedOverlap answers a task would need under a fixed overlap to be right as often as the rule; interpolated
 * @param accuracy share of explored tasks on which the rule gives the label of all answers
 * @param tasks explored tasks it was tried on
 */
public record Savings(double meanAnswers, double fixedOverlap, double accuracy, int tasks) {

    /** Share of answers saved: 0.4 is two fifths; negative where the rule asked for more than it was worth. */
    public double saved() {
        return fixedOverlap == 0 ? 0 : 1 - meanAnswers / fixedOverlap;
    }

    /**
     * @param complete indexes of explored tasks that have all their answers
     * @param meanAnswers of all tasks of the job
     */
    public static Savings of(LiveInference live, int[] complete, StoppingRule rule, double meanAnswers) {
        var plan = rule.plan();
        var hits = new int[plan.answersMax() + 1];
        var hitsOfRule = 0;
        for (var task : complete) {
            var truth = Calibration.likeliest(live.probabilities(task));
            var stopped = false;
            for (var answers = 1; answers <= plan.answersMax(); answers++) {
                var said = live.heldOutProbabilities(task, answers);
                var hit = Calibration.likeliest(said) == truth ? 1 : 0;
                hits[answers] += hit;
                if (!stopped && rule.decide(new StoppingRule.Task(said, answers, false)) instanceof Stop.Resolve) {
                    stopped = true;
                    hitsOfRule += hit;
                }
            }
        }
        var fixed = fixedOverlap(hits, hitsOfRule);
        return new Savings(
                meanAnswers, fixed, complete.length == 0 ? 0 : hitsOfRule / (double) complete.length, complete.length);
    }

    /** The first overlap that reaches as many hits, and how far before it the line between it and the one below does. */
    private static double fixedOverlap(int[] hits, int wanted) {
        for (var answers = 1; answers < hits.length; answers++) {
            if (hits[answers] >= wanted) {
                var below = hits[answers - 1];
                var step = hits[answers] - below;
                return answers == 1 || step <= 0 ? answers : answers - 1 + (wanted - below) / (double) step;
            }
        }
        return hits.length - 1;
    }
}
