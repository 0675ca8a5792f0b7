package io.fairground.payment.audit.app;

import io.fairground.kernel.Money;
import io.fairground.payment.audit.report.Conversion;
import io.fairground.payment.audit.report.Sums.Skill;
import io.fairground.payment.audit.report.Sums.WeekSum;
import io.fairground.payment.audit.statistics.WorkerWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Worker-weeks as the gap needs them: in one currency, with quality that is measured on gold alone, and shrunk towards the
 * mean: (s + k m) / (n + k) for s right of n gold answers, k = 10. Weeks without active time or pay have no logarithm and are
 * left out; how many is said.
 */
final class WorkerWeeks {

    private static final long SHRINKAGE = 10;
    private static final long NEWCOMER_MILLIS = 20L * 3_600_000;
    private static final long MILLIS_PER_HOUR = 3_600_000;

    private final List<WorkerWeek> rows = new ArrayList<>();
    private final List<WeekSum> used = new ArrayList<>();
    private final Map<String, Double> factors = new HashMap<>();
    private int leftOut;

    private record Key(UUID workerId, String region, String category, String week, boolean newcomer) {}

    WorkerWeeks(List<WeekSum> weeks, List<Skill> skills, Conversion conversion, String currency) {
        var quality = quality(skills);
        var sums = new LinkedHashMap<Key, double[]>();
        var kinds = new HashMap<Key, String>();
        for (var week : weeks) {
            var factor = factors.computeIfAbsent(week.currency(), from -> minorFactor(conversion, from, currency));
            if (week.workMillis() <= 0 || week.paidMinor() <= 0 || Double.isNaN(factor)) {
                leftOut++;
                continue;
            }
            used.add(week);
            var key = new Key(
                    week.workerId(),
                    week.region(),
                    category(week),
                    week.week(),
                    week.earlierMillis() < NEWCOMER_MILLIS);
            kinds.put(key, week.kind());
            var sum = sums.computeIfAbsent(key, _ -> new double[2]);
            sum[0] += week.paidMinor() * factor;
            sum[1] += (double) week.workMillis() / MILLIS_PER_HOUR;
        }
        sums.forEach((key, sum) -> rows.add(new WorkerWeek(
                key.workerId().toString(),
                key.region(),
                key.category(),
                key.week(),
                "und",
                key.newcomer(),
                quality.getOrDefault(key.workerId() + " " + kinds.get(key), Double.NaN),
                sum[0],
                sum[1])));
    }

    static String category(WeekSum week) {
        return week.kind() + "/" + week.level();
    }

    /** Units of the currency for one minor unit of another; NaN without two usable rates. */
    private static double minorFactor(Conversion conversion, String from, String to) {
        return conversion
                .factor(from, to)
                .map(factor -> factor.movePointLeft(Money.minorDigits(from)).doubleValue())
                .orElse(Double.NaN);
    }

    private static Map<String, Double> quality(List<Skill> skills) {
        var counts = new HashMap<String, long[]>();
        long right = 0;
        long answered = 0;
        for (var skill : skills) {
            var figure = skill.figure();
            var count = counts.computeIfAbsent(figure.workerId() + " " + skill.kind(), _ -> new long[2]);
            count[0] += figure.goldCorrect();
            count[1] += figure.goldAnswered();
            right += figure.goldCorrect();
            answered += figure.goldAnswered();
        }
        var mean = answered == 0 ? 0 : (double) right / answered;
        var quality = new HashMap<String, Double>();
        counts.forEach((worker, count) -> {
            if (count[1] > 0) {
                quality.put(worker, (count[0] + SHRINKAGE * mean) / (count[1] + SHRINKAGE));
            }
        });
        return quality;
    }

    List<WorkerWeek> rows() {
        return rows;
    }

    /** The sums behind the rows. */
    List<WeekSum> used() {
        return used;
    }

    double factor(String currency) {
        return factors.getOrDefault(currency, Double.NaN);
    }

    int leftOut() {
        return leftOut;
    }
}
