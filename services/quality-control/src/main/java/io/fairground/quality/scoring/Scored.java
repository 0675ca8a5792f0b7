package io.fairground.quality.scoring;

import io.fairground.quality.preference.AnswerScore;
import io.fairground.quality.preference.BradleyTerry;
import io.fairground.quality.preference.Estimate;
import io.fairground.quality.preference.Intervals;
import io.fairground.quality.preference.PreferenceFit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fit to some answers: those of a job, or those of one region. */
final class Scored {

    /** Draws times responses that are held in memory: 320 MB. */
    private static final int CELLS_MAX = 80_000_000;

    private static final int DRAWS_MIN = 100;

    private final ComparisonTable table;
    private final Biases biases;
    private final PreferenceFit fit;
    private final Intervals intervals;
    private final List<AnswerScore> scores;

    private Scored(ComparisonTable table, Biases biases, PreferenceFit fit, Intervals intervals) {
        this.table = table;
        this.biases = biases;
        this.fit = fit;
        this.intervals = intervals;
        this.scores = fit.answerScores(intervals).items();
    }

    static Scored of(ComparisonTable table, Biases biases, BradleyTerry model, long seed) {
        var standard = Intervals.standard(seed);
        var responses = Math.max(1, table.responses().size());
        var draws = Math.clamp(CELLS_MAX / responses, DRAWS_MIN, standard.draws());
        var intervals = new Intervals(standard.confidence(), standard.errors(), draws, seed);
        return new Scored(table, biases, model.fit(table.comparisons(biases.length())), intervals);
    }

    ComparisonTable table() {
        return table;
    }

    PreferenceFit fit() {
        return fit;
    }

    AnswerScore score(int response) {
        return scores.get(response);
    }

    /** Advantage of the place A in log-odds; null where it is not modelled. */
    @Nullable
    Estimate place() {
        return biases.place() ? fit.positionBias(intervals) : null;
    }

    /** What twice the length adds, in log-odds; null where it is not modelled. */
    @Nullable
    Estimate lengthDoubled() {
        return biases.length() ? fit.coefficient(0, intervals) : null;
    }

    /** What each response's length adds, against the mean of its component; 0 where it is not modelled. */
    double[] lengthEffects() {
        var effects = new double[scores.size()];
        if (!biases.length()) {
            return effects;
        }
        for (var response = 0; response < effects.length; response++) {
            effects[response] = table.doublings(response);
        }
        fit.centre(effects);
        for (var response = 0; response < effects.length; response++) {
            effects[response] *= fit.coefficient(0);
        }
        return effects;
    }

    /** How many responses it can be ranked with. */
    int componentSize(int response) {
        return fit.connected(response);
    }
}
