package io.fairground.quality.inference;

/** The most frequent answer of a task; the probability of a class is its share of the answers. */
public final class MajorityVote implements TruthInference {

    @Override
    public Inference infer(AnswerTable answers, GoldLabels gold, TieRule ties) {
        return Inference.of(answers, gold, ties, answers.voteShares());
    }
}
