package io.fairground.quality.preference;

/**
 * How workers are believed to differ. Worker {@code w} answers by quality with probability {@code h(w)}, and otherwise by a
 * bias of her own that does not look at the items:
 *
 * <pre>
 * p(o) = h(w) * p(o | d, t + t(w)) + (1 - h(w)) * b(w, o)
 * h(w) = 1 / (1 + exp(-(a + a(w)))),   b(w, .) = softmax(c + c(w))
 * </pre>
 *
 * After Crowd-BT (X. Chen, P. Bennett, K. Collins-Thompson and E. Horvitz, <em>Pairwise ranking aggregation in a crowdsourced
 * setting</em>, WSDM 2013), with a bias in place of its flipped answer, ties, and a readiness to tie {@code t(w)} that is
 * each worker's own: one who ties easily says less by a tie. {@code a} and {@code c} belong to the crowd; what is a
 * worker's own has a Gaussian prior around it, so a worker with few answers is believed to be like the others.
 *
 * @param honesty expected {@code a}, in log-odds: 2 says that 88 answers in 100 look at the items
 * @param honestySd standard deviation of {@code a(w)}
 * @param biasSd standard deviation of {@code c(w)}
 * @param tieSd standard deviation of {@code t(w)}
 */
public record Workers(double honesty, double honestySd, double biasSd, double tieSd) {

    public Workers {
        if (!Double.isFinite(honesty) || !(honestySd > 0) || !(biasSd > 0) || !(tieSd > 0)) {
            throw new IllegalArgumentException("standard deviations are positive");
        }
    }

    /** Workers who mostly look, and differ by an e-fold in doing so. */
    public static Workers usual() {
        return new Workers(2, 1, 0.5, 1);
    }
}
