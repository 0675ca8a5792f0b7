package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * Wawa repeated, with skills that move towards the agreement in ever smaller steps:
 *
 * <pre>
 * s(w)  = 1 / classes                                           at first: the plain vote
 * a(w)  = share of w's answers that win the vote weighted by s
 * s(w) += step * (a(w) - s(w))                                  a descent on the squared difference
 * </pre>
 *
 * The step is 1, and half as long after every {@value #ROUNDS_PER_STEP} rounds (D. Ustalov et al., <em>Learning from
 * crowds with Crowd-Kit</em>, JOSS 2024). It ends when no probability changes any more.
 *
 * <p>With two classes and s = 0.5 for all, a worker who won 9 of 10 votes has s = 0.9 after the first round: her answer
 * then counts as much as those of two who won 45 in 100.
 */
public final class ZeroBasedSkill implements TruthInference {

    private static final int ROUNDS = 100;
    private static final int ROUNDS_PER_STEP = 20;
    private static final double TOLERANCE = 1e-5;

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var vote = new WeightedVote(evidence.answers());
        var skill = new double[evidence.answers().workerCount()];
        Arrays.fill(skill, 1.0 / evidence.answers().classCount());
        var probability = MajorityVote.shares(evidence.answers());
        var change = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS && change > TOLERANCE; round++) {
            run.checkWanted();
            step(skill, Agreement.with(evidence, probability), Math.pow(0.5, round / ROUNDS_PER_STEP));
            var next = vote.probabilities(skill);
            change = Change.mean(probability, next);
            probability = next;
            run.progress().after(round + 1, ROUNDS, change);
        }
        return Inference.of(evidence, probability);
    }

    private static void step(double[] skill, Agreement agreement, double length) {
        for (var worker = 0; worker < skill.length; worker++) {
            skill[worker] += length * (agreement.share(worker) - skill[worker]);
        }
    }
}
