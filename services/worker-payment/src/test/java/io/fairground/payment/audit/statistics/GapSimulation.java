package io.fairground.payment.audit.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A market whose true gap is known, anew in every run: workers differ (0.35) and so do their weeks (0.45), both in logarithms;
 * the region that earns less also gets the cheaper tasks more often. As in section 3.4 of the method.
 */
final class GapSimulation {

    private static final double[] CATEGORY = {0, 0.25, 0.5};
    /** Cumulative shares of the categories. */
    private static final double[] REFERENCE_MIX = {0.2, 0.5, 1};

    private static final double[] MIX = {0.5, 0.8, 1};

    private final Random random;
    private final int workers;
    private final double logGap;

    GapSimulation(long seed, int workers, double logGap) {
        this.random = new Random(seed);
        this.workers = workers;
        this.logGap = logGap;
    }

    /** What came of many runs, in counts. */
    record Tally(int runs, int covered, int coveredNaively, int gaps, int parities, double meanRaw) {}

    Tally run(int runs) {
        int covered = 0;
        int naively = 0;
        int gaps = 0;
        int parities = 0;
        double raw = 0;
        for (int run = 0; run < runs; run++) {
            var gap = OutcomeGap.of(market(), "FR").getFirst();
            covered += covers(gap.adjusted()) ? 1 : 0;
            naively += covers(gap.naive()) ? 1 : 0;
            var verdict = Verdict.of(gap.careful(), workers);
            gaps += verdict == Verdict.GAP ? 1 : 0;
            parities += verdict == Verdict.PARITY ? 1 : 0;
            raw += gap.raw().log() / runs;
        }
        return new Tally(runs, covered, naively, gaps, parities, raw);
    }

    private boolean covers(Effect effect) {
        var truth = -Math.expm1(logGap);
        return effect.low(0.95) <= truth && truth <= effect.high(0.95);
    }

    private List<WorkerWeek> market() {
        var weeks = new ArrayList<WorkerWeek>();
        for (int worker = 0; worker < 2 * workers; worker++) {
            var isReference = worker < workers;
            var own = 0.35 * random.nextGaussian();
            var quality = Math.clamp(0.85 + 0.05 * random.nextGaussian(), 0, 1);
            for (int week = 0; week < 8; week++) {
                var category = category(isReference ? REFERENCE_MIX : MIX);
                var hours = 2 + 8 * random.nextDouble();
                var log = 2 + (isReference ? 0 : logGap) + own + CATEGORY[category] + 0.45 * random.nextGaussian();
                weeks.add(new WorkerWeek(
                        "w" + worker,
                        isReference ? "FR" : "KE",
                        "c" + category,
                        "w" + week,
                        "en",
                        week < 2,
                        quality,
                        Math.exp(log) * hours,
                        hours));
            }
        }
        return weeks;
    }

    private int category(double[] cumulative) {
        var draw = random.nextDouble();
        int category = 0;
        while (draw > cumulative[category]) {
            category++;
        }
        return category;
    }
}
