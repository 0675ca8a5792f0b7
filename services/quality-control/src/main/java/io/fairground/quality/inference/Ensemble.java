package io.fairground.quality.inference;

import java.util.List;

/**
 * The mean of three opinions of different make: a confusion matrix for each worker ({@link DawidSkene#shrunk()}), what each
 * worker knows and guesses ({@link Mace}, one start), and a vote that hardly models anything ({@link Wawa}).
 *
 * <pre>
 * p(t = j) = (p_matrix(t = j) + p_guess(t = j) + p_vote(t = j)) / 3
 * </pre>
 *
 * Matrices are sharp, and where a crowd shares a bias, sharp and wrong; the vote is slower to believe it, and MACE needs
 * fewer answers of each worker where classes are many. Averaging the probabilities of unlike models is the linear opinion
 * pool of M. Stone, <em>The opinion pool</em>, Annals of Mathematical Statistics 32(4), 1961.
 *
 * <p>A task at 0.99 by matrices, at 0.9 by MACE and at 0.3 in the weighted vote has 0.73.
 */
public final class Ensemble implements TruthInference {

    private static final List<TruthInference> MEMBERS = List.of(DawidSkene.shrunk(), Mace.once(), new Wawa());

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var answers = evidence.answers();
        var mean = new double[Math.multiplyExact(answers.taskCount(), answers.classCount())];
        for (var member = 0; member < MEMBERS.size(); member++) {
            var inference = MEMBERS.get(member).infer(evidence, run.quiet());
            run.progress().after(member + 1, MEMBERS.size(), Double.NaN);
            for (var task = 0; task < answers.taskCount(); task++) {
                for (var c = 0; c < answers.classCount(); c++) {
                    mean[task * answers.classCount() + c] += inference.probability(task, c) / MEMBERS.size();
                }
            }
        }
        return Inference.of(evidence, mean);
    }
}
