package io.fairground.quality.inference;

/**
 * Workers have an ability, tasks an easiness: generative model of labels, abilities and difficulties.
 *
 * <pre>
 * p(w names the truth of t) = s(alpha(w) * beta(t)),  s(x) = 1 / (1 + exp(-x));  each other class: the rest / (classes - 1)
 * alpha(w) ~ N(1, 1),  log beta(t) ~ N(1, 1)
 * E:  p(t = j) ~ exp(sum over answers j of t of alpha(w) beta(t) + log(classes - 1))
 * M:  one Newton step for each log beta(t), then one for each alpha(w), both shortened so that the objective cannot fall
 * </pre>
 *
 * J. Whitehill, P. Ruvolo, T. Wu, J. Bergsma and J. Movellan, <em>Whose vote should count more: optimal integration of labels
 * from labelers of unknown expertise</em>, NIPS 2009. All classes that somebody names are equally likely beforehand. E, the steps of the
 * tasks and the sums for those of the workers are one walk over the answers.
 *
 * <p>A gold task has two easinesses: that of its known truth teaches what its workers can do; the other is found as if the
 * truth were not known, and gives its probabilities.
 *
 * <p>A worker with alpha 1 on a task with beta e is right with {@code s(2.72) = 0.94}, on one with beta 0.5 with
 * {@code s(0.5) = 0.62}. alpha 0 is a guesser, below 0 one who is wrong on purpose.
 */
public final class Glad implements TruthInference {

    @Override
    public Inference infer(Evidence evidence, Run run) {
        return fit(evidence, run).inference();
    }

    Fit fit(Evidence evidence, Run run) {
        return new GladFit(evidence).run(run);
    }

    /**
     * @param ability alpha of each worker
     * @param logEasiness log beta of each task
     */
    record Fit(Inference inference, double[] ability, double[] logEasiness) {}
}
