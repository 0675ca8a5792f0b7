package io.fairground.quality.inference;

import java.util.stream.IntStream;

/**
 * Multi-label questions as one yes-or-no question for each class, by any method.
 *
 * <pre>
 * p(class c applies to t) = p(t = yes) in the table of "did the answer name c?"
 * </pre>
 *
 * M.-L. Zhang, Y.-K. Li, X.-Y. Liu and X. Geng, <em>Binary relevance for multi-label learning: an overview</em>, Frontiers of
 * Computer Science 12(2), 2018. A worker has her own parameters for each class; that classes come together is not used.
 *
 * <p>Answers {sun, sea}, {sun} and {}: by majority sun applies with 2/3, sea with 1/3, so the label is {sun}. A tie is a no.
 */
public final class BinaryRelevance {

    private final TruthInference method;

    public BinaryRelevance(TruthInference method) {
        this.method = method;
    }

    /**
     * @param history how often workers were right, before, in whether a class applies; it counts for each class
     * @throws java.util.concurrent.CancellationException when the run is cancelled
     */
    public MultiLabelInference infer(MultiLabelTable answers, MultiLabelGold gold, WorkerHistory history, Run run) {
        return new MultiLabelInference(IntStream.range(0, answers.classCount())
                .mapToObj(c -> {
                    var evidence =
                            new Evidence(answers.about(c), gold.about(c, answers.taskCount()), history, TieRule.FIRST);
                    run.checkWanted();
                    return method.infer(evidence, run.part(c, answers.classCount()));
                })
                .toList());
    }

    /** From answers alone, on one thread. */
    public MultiLabelInference infer(MultiLabelTable answers) {
        return infer(answers, MultiLabelGold.none(), WorkerHistory.none(), Run.plain());
    }
}
