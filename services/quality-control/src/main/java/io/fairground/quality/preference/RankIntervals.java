package io.fairground.quality.preference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Between which ranks an item stands within its component, the best being 1.
 *
 * <pre>
 * lowest  = 1 + number of items whose score is higher by more than c * se of the difference
 * highest = items - number of those whose score is lower by as much
 * </pre>
 *
 * {@code c} is the quantile of the largest {@code |error of the difference| / se} over all other items, by simulation, so that
 * all differences of the item are judged at once. M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm, <em>Inference for
 * ranks</em>, Review of Economic Studies 91, 2024: quantiles of simulated ranks would cover far too rarely where scores are
 * close. In a component of more than {@value #SINGLY_MAX} items, where that would take minutes, {@link JointRanks} are taken.
 *
 * <p>Example: three items with scores 1, .9 and -2 and errors of .2 have the ranks 1-2, 1-2 and 3.
 */
final class RankIntervals {

    private static final int SINGLY_MAX = 4000;

    private final double[] scores;
    private final ScoreDraws draws;
    private final double confidence;
    private final int[] low;
    private final int[] high;

    RankIntervals(double[] scores, ScoreDraws draws, Components components, double confidence) {
        this.scores = scores;
        this.draws = draws;
        this.confidence = confidence;
        this.low = new int[scores.length];
        this.high = new int[scores.length];
        IntStream.range(0, scores.length)
                .parallel()
                .filter(item -> components.members(components.of(item)).length <= SINGLY_MAX)
                .forEach(item -> rank(item, components.members(components.of(item))));
        var large = IntStream.range(0, components.count())
                .mapToObj(components::members)
                .filter(members -> members.length > SINGLY_MAX)
                .toList();
        if (!large.isEmpty()) {
            var centred = draws.centred(components);
            large.forEach(members ->
                    JointRanks.of(members, scores, centred, confidence).write(low, high));
        }
    }

    int low(int item) {
        return low[item];
    }

    int high(int item) {
        return high[item];
    }

    private void rank(int item, int[] members) {
        var errors = errors(item, members);
        var threshold = threshold(item, members, errors);
        var better = 0;
        var worse = 0;
        for (var i = 0; i < members.length; i++) {
            var lead = scores[members[i]] - scores[item];
            if (Math.abs(lead) > threshold * errors[i]) {
                better += lead > 0 ? 1 : 0;
                worse += lead < 0 ? 1 : 0;
            }
        }
        low[item] = 1 + better;
        high[item] = members.length - worse;
    }

    private double[] errors(int item, int[] members) {
        var errors = new double[members.length];
        for (var i = 0; i < members.length; i++) {
            errors[i] = Math.sqrt(draws.differenceVariance(item, members[i]));
        }
        return errors;
    }

    private double threshold(int item, int[] members, double[] errors) {
        var cells = draws.cells();
        var count = draws.count();
        var largest = new float[count];
        for (var i = 0; i < members.length; i++) {
            if (errors[i] == 0) {
                continue;
            }
            var scale = (float) (1 / errors[i]);
            var own = item * count;
            var other = members[i] * count;
            for (var draw = 0; draw < count; draw++) {
                largest[draw] = Math.max(largest[draw], Math.abs(cells[own + draw] - cells[other + draw]) * scale);
            }
        }
        Arrays.sort(largest);
        return largest[Math.min(count - 1, (int) Math.ceil(confidence * (count + 1)) - 1)];
    }
}
