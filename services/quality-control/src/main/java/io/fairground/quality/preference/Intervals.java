package io.fairground.quality.preference;

/**
 * How intervals are made.
 *
 * @param confidence share of such intervals that hold the truth, such as .95
 * @param draws simulated score vectors: for rank intervals always, and for standard errors where exact ones would take long
 *     (a component of more than 1,000 items, or items times comparisons over 2e8 unless {@link Errors#MODEL}); they are
 *     then off by a relative {@code 1 / sqrt(2 draws)}, 3.5 % for 400
 * @param seed of the draws
 */
public record Intervals(double confidence, Errors errors, int draws, long seed) {

    /** Where the variance of the answers comes from. */
    public enum Errors {
        /** From the model. Right where the model is, and steadier than the others where items have few comparisons. */
        MODEL,
        /** From the answers: the sandwich, with each comparison by itself. */
        ROBUST,
        /**
         * From the answers, those of one worker together. With fewer than {@value #WORKERS_MIN} workers too little is known
         * of how they differ, and it is the same as {@link #ROBUST}.
         */
        CLUSTERED;

        static final int WORKERS_MIN = 30;
    }

    public Intervals {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
        if (draws < 100 || draws > 100_000) {
            throw new IllegalArgumentException("between 100 and 100,000 draws, not " + draws);
        }
    }

    /** 95 %, clustered by worker. */
    public static Intervals standard(long seed) {
        return new Intervals(0.95, Errors.CLUSTERED, 400, seed);
    }

    public Intervals withErrors(Errors source) {
        return new Intervals(confidence, source, draws, seed);
    }
}
