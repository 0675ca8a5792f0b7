package io.fairground.payment.audit;

import io.fairground.payment.audit.Accuracy.Basis;
import io.fairground.payment.audit.Accuracy.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Accuracy of a region's answers, and how sure it is.
 *
 * <p>Answers of one worker resemble each other, so the worker is the unit of sampling: intervals that take each answer
 * for itself covered the truth in 58 of 100 simulated cases instead of 95. With c right answers among n of each of G
 * workers, N the sum of n:
 *
 * <ul>
 *   <li>estimate: the ratio p = sum(c) / N;
 *   <li>variance, linearised and clustered: G / (G - 1) x sum((c - p n)^2) / N^2 (Cochran, Sampling Techniques, 3rd ed.,
 *       6.4 and 9A.4; Cameron and Miller, Journal of Human Resources 50(2), 2015, section II);
 *   <li>interval: p +/- t(0.975; G - 1) x sqrt(variance), cut to [0, 1].
 * </ul>
 *
 * <p>With one worker there is no variance between workers, and with workers that are all exactly alike (all right, say) the
 * formula would claim certainty; both fall back to Wilson's score interval over the N answers (Wilson, JASA 22, 1927),
 * which takes answers as independent and says so.
 */
public final class AccuracyStatistics {

    private static final int DIGITS = 6;
    private static final int WORKERS_MIN = 2;

    private AccuracyStatistics() {}

    private record Cluster(long right, long answered) {}

    /** Gold where any was answered, else agreement with the labels; nothing when there is neither. */
    public static Optional<Accuracy> of(List<SkillFigure> figures) {
        var gold = figures.stream().mapToLong(SkillFigure::goldAnswered).sum();
        if (gold > 0) {
            var clusters = figures.stream()
                    .map(figure -> new Cluster(figure.goldCorrect(), figure.goldAnswered()))
                    .toList();
            return accuracy(clusters, gold, Basis.GOLD);
        }
        var clusters = figures.stream()
                .map(figure -> new Cluster(figure.labelMatches(), figure.answerCount()))
                .toList();
        return accuracy(clusters, gold, Basis.LABEL_AGREEMENT);
    }

    private static Optional<Accuracy> accuracy(List<Cluster> all, long gold, Basis basis) {
        var clusters = all.stream().filter(cluster -> cluster.answered() > 0).toList();
        if (clusters.isEmpty()) {
            return Optional.empty();
        }
        var right = clusters.stream().mapToLong(Cluster::right).sum();
        var answered = clusters.stream().mapToLong(Cluster::answered).sum();
        var p = (double) right / answered;
        var variance = clusteredVariance(clusters, p, answered);
        var workers = clusters.size();
        if (variance > 0) {
            var reach = new TDistribution(workers - 1.0).inverseCumulativeProbability(0.975) * Math.sqrt(variance);
            return Optional.of(new Accuracy(
                    share(p), share(p - reach), share(p + reach), gold, workers, basis, Interval.CLUSTERED_T));
        }
        return Optional.of(wilson(p, answered, gold, workers, basis));
    }

    private static Accuracy wilson(double p, long answered, long gold, int workers, Basis basis) {
        var z = 1.959963984540054; // the normal quantile of 0.975
        var z2 = z * z;
        var centre = (p + z2 / (2.0 * answered)) / (1 + z2 / answered);
        var reach = z / (1 + z2 / answered) * Math.sqrt(p * (1 - p) / answered + z2 / (4.0 * answered * answered));
        return new Accuracy(
                share(p), share(centre - reach), share(centre + reach), gold, workers, basis, Interval.WILSON);
    }

    /** Zero when there are fewer than two workers. */
    private static double clusteredVariance(List<Cluster> clusters, double p, long answered) {
        if (clusters.size() < WORKERS_MIN) {
            return 0;
        }
        double squares = 0;
        for (var cluster : clusters) {
            var residual = cluster.right() - p * cluster.answered();
            squares += residual * residual;
        }
        return clusters.size() / (clusters.size() - 1.0) * squares / ((double) answered * answered);
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(Math.clamp(value, 0.0, 1.0)).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
