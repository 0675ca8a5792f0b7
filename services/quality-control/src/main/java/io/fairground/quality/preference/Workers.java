package io.fairground.quality.preference;

/**
 * How workers are believed to differ. Worker {@code w} answers by quality with probability {@code h(w)}, and otherwise by a
 * bias of her own that does not look at the items:
 *
 * <pre>
 * p(o) = h(w) * p(o | d, t + t(w)) + (1 - h(w)) * b(w, o)
 * h(w) = 1 / (1 + exp(-a(w))),   b(w, .) = softmax(c + c(w))
 * </pre>
 *
 * After Crowd-BT (X. Chen, P. Bennett, K. Collins-Thompson and E. Horvitz, <em>Pairwise ranking aggregation in a crowdsourced
 * setting</em>, WSDM 2013), with a bias in place of its flipped answer, ties, and a readiness to tie {@code t(w)} that is
 * each worker's own: one who ties easily says less by a tie. {@code t} and {@code c} belong to the crowd, and what is a
 * worker's own has a Gaussian prior around 0, so a worker with few answers is believed to be like the others.
 *
 * <p>The prior of {@code h} is {@code h^n} times a wide Gaussian on {@code a}: {@code n} imagined answers that looked, so that
 * a worker is honest until her answers show otherwise. A prior that lets the crowd as a whole drift from 1 would explain
 * ordinary disagreement by carelessness, and inflate the scores of a careful crowd.
 *
 * @param honestAnswers {@code n}
 * @param biasSd standard deviation of {@code c(w)}
 * @param tieSd standard deviation of {@code t(w)}
 */
public record Workers(double honestAnswers, double biasSd, double tieSd) {

    public Workers {
        if (!(honestAnswers >= 0) || !(biasSd > 0) || !(tieSd > 0)) {
            throw new IllegalArgumentException(
                    honestAnswers + " imagined answers, deviations " + biasSd + ", " + tieSd);
        }
    }

    /** Three imagined answers; biases that differ little; a readiness to tie that doubles or halves. */
    public static Workers usual() {
        return new Workers(3, 0.25, 0.7);
    }
}
