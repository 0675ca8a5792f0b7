package io.fairground.quality.preference;

import java.util.List;

/**
 * How well a fit foresees comparisons that it has not seen, in nats for each: {@code -log p(what was said)}. A coin has .693
 * on decided ones.
 *
 * @param rows comparisons judged
 * @param outcomes mean loss over the three outcomes; infinite for a model without ties that meets one
 * @param decidedRows those that are no ties
 * @param decided mean loss over the decided ones, of the probability given that one of the two is preferred
 * @param accuracy share of the decided ones in which the likelier item was preferred
 */
public record LogLoss(int rows, double outcomes, int decidedRows, double decided, double accuracy) {

    static LogLoss of(PreferenceFit fit, Comparisons heldOut) {
        var outcomes = 0.0;
        var decided = 0.0;
        var decidedRows = 0;
        var right = 0.0;
        for (var row = 0; row < heldOut.rows(); row++) {
            var chances = fit.chances(heldOut, row);
            var outcome = heldOut.outcome(row);
            outcomes -= Math.log(chances.of(outcome));
            if (outcome != Outcome.TIE) {
                var first = chances.firstIfDecided();
                var said = outcome == Outcome.FIRST ? first : 1 - first;
                decided -= Math.log(said);
                decidedRows++;
                right += said == 0.5 ? 0.5 : said > 0.5 ? 1 : 0;
            }
        }
        return new LogLoss(
                heldOut.rows(), outcomes / heldOut.rows(), decidedRows, decided / decidedRows, right / decidedRows);
    }

    /** That of all rows together of several parts. */
    public static LogLoss mean(List<LogLoss> parts) {
        var rows = parts.stream().mapToInt(LogLoss::rows).sum();
        var decidedRows = parts.stream().mapToInt(LogLoss::decidedRows).sum();
        return new LogLoss(
                rows,
                parts.stream().mapToDouble(part -> part.outcomes * part.rows).sum() / rows,
                decidedRows,
                parts.stream()
                                .mapToDouble(part -> part.decided * part.decidedRows)
                                .sum()
                        / decidedRows,
                parts.stream()
                                .mapToDouble(part -> part.accuracy * part.decidedRows)
                                .sum()
                        / decidedRows);
    }
}
