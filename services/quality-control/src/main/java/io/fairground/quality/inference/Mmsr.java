package io.fairground.quality.inference;

import java.util.List;

/**
 * Skills from how often workers agree with each other, without a look at any task's truth: matrix mean-subsequence-reduced.
 *
 * <pre>
 * C(v,w)   = (K * (share of common tasks on which v and w agree) - 1) / (K - 1)       expected: s(v) s(w)
 * s(w)     = mean over v of C(v,w) / s(v), without the values furthest above and below s(w)
 * q(w)     = ((K - 1) s(w) + 1) / K                                                   her accuracy
 * p(t = j) ~ exp(sum over answers j of t, by w, of log((K - 1) q(w) / (1 - q(w))))
 * </pre>
 *
 * with K the number of classes that somebody names. Q. Ma and A. Olshevsky, <em>Adversarial crowdsourcing through robust
 * rank-one matrix completion</em>, NeurIPS 2020. Leaving out extremes keeps a few workers who answer against the crowd, or
 * copy each other, from moving the others. Unlike theirs, C keeps its sign, and in the mean v counts with {@code n s(v)^2},
 * n the common tasks: the inverse of the variance of {@code C / s(v)}. Known truths are one more worker, of skill 1.
 *
 * <p>Workers of three classes who agree on 60 of 100 common tasks have C = 0.4; if all agree so with each other, s = 0.63 and
 * q = 0.75.
 */
public final class Mmsr implements TruthInference {

    @Override
    public Inference infer(Evidence evidence, Run run) {
        if (!CommonTasks.fit(evidence.answers())) {
            return new OneCoin().infer(evidence, run);
        }
        var skill = new SkillFit(evidence).run(run);
        return Inference.of(evidence, posterior(evidence, skill));
    }

    private static double[] posterior(Evidence evidence, double[] skill) {
        var answers = evidence.answers();
        var shares = ClassShares.even(evidence);
        shares.fit(List.of());
        var others = Math.max(1, NamedClasses.of(evidence).count() - 1);
        var all = new double[Math.multiplyExact(answers.taskCount(), answers.classCount())];
        var row = new double[answers.classCount()];
        for (var task = 0; task < answers.taskCount(); task++) {
            shares.copyTo(row);
            for (var answer = answers.from(task); answer < answers.to(task); answer++) {
                row[answers.label(answer)] += logWeight(skill[answers.worker(answer)], others);
            }
            Softmax.inPlace(row);
            System.arraycopy(row, 0, all, task * row.length, row.length);
        }
        return all;
    }

    private static double logWeight(double skill, int others) {
        var right = (others * skill + 1) / (others + 1);
        return Math.log(others * right / (1 - right));
    }
}
