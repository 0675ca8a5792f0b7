package io.fairground.quality.scoring.rest;

import io.fairground.quality.preference.Estimate;
import io.fairground.quality.scoring.Scores;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the responses of a job were scored.
 *
 * @param revision rises each time the job is resolved and scored again
 * @param comparisonCount used answers about two different responses
 * @param tieCount of them, ties
 * @param scoreSd spread of the scores before anything is known, learnt from the comparisons, in log-odds
 * @param place advantage of being shown as A, in log-odds; null where it cannot be told from the responses
 * @param lengthDoubled what twice the length adds, in log-odds; null where it cannot be told from the responses
 */
record ScoringView(
        int revision,
        Instant scoredAt,
        int responseCount,
        int comparisonCount,
        int tieCount,
        double scoreSd,
        @Nullable EffectView place,
        @Nullable EffectView lengthDoubled) {

    /** An effect with its 95 % interval. */
    record EffectView(double value, double low, double high) {

        static @Nullable EffectView of(@Nullable Estimate effect) {
            return effect == null ? null : new EffectView(effect.value(), effect.low(), effect.high());
        }
    }

    static ScoringView of(Scores.Summary summary) {
        return new ScoringView(
                summary.revision(),
                summary.scoredAt(),
                summary.responseCount(),
                summary.comparisonCount(),
                summary.tieCount(),
                summary.scoreSd(),
                EffectView.of(summary.place()),
                EffectView.of(summary.lengthDoubled()));
    }
}
