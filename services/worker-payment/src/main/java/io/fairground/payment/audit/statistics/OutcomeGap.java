package io.fairground.payment.audit.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much less each region earns for an hour of all work than the reference does.
 *
 * <ul>
 *   <li>raw: 1 - W_r / W_ref with W the ratio of sums; its interval from the linearised variance of ln W, clustered by worker:
 *       G/(G-1) x sum_g (E_g - W H_g)^2 / E^2 (Cochran, Sampling Techniques, 3rd ed., 6.4), added for both regions;
 *   <li>adjusted: ln(E/H) = a + d_r + category + week + language + newcomer + b quality + error, weighted by H; the gap is 1 -
 *       exp(d_r), its interval CR1 by worker with t(G - 1) ({@link LeastSquares}).
 * </ul>
 *
 * <p>Adjusting for measured quality can hide discrimination, so both figures are made: with and without it.
 *
 * @param workers of the region
 * @param careful the adjusted effect with the jackknife's standard error (CR3): verdicts rest on it
 * @param decomposition of the difference of the weighted means of ln(E/H); nothing with fewer rows than columns on a side
 * @param naive the adjusted effect as if worker-weeks were independent, to be shown beside it
 * @param rows worker-weeks of the region
 */
public record OutcomeGap(
        String region,
        int workers,
        int rows,
        Effect raw,
        Effect adjusted,
        Effect careful,
        Effect withoutQuality,
        Effect naive,
        Optional<OaxacaBlinder> decomposition) {

    /** @return one gap for each region but the reference, ordered; none where the data cannot tell */
    public static List<OutcomeGap> of(List<WorkerWeek> weeks, String reference) {
        var byRegion = new TreeMap<String, List<WorkerWeek>>();
        weeks.forEach(week ->
                byRegion.computeIfAbsent(week.region(), _ -> new ArrayList<>()).add(week));
        var ofReference = byRegion.remove(reference);
        if (ofReference == null || byRegion.isEmpty() || workers(ofReference).size() < 2) {
            return List.of();
        }
        var gaps = new ArrayList<OutcomeGap>();
        for (var entry : byRegion.entrySet()) {
            if (workers(entry.getValue()).size() >= 2) {
                gap(entry.getKey(), entry.getValue(), reference, ofReference).ifPresent(gaps::add);
            }
        }
        return List.copyOf(gaps);
    }

    private static Optional<OutcomeGap> gap(
            String region, List<WorkerWeek> group, String reference, List<WorkerWeek> ofReference) {
        var both = new ArrayList<>(ofReference);
        both.addAll(group);
        var full = new GapModel(both, reference, true);
        var plain = new GapModel(both, reference, false);
        if (both.size() <= full.columns()) {
            return Optional.empty();
        }
        var fit = full.fit();
        return Optional.of(new OutcomeGap(
                region,
                workers(group).size(),
                group.size(),
                raw(group, ofReference),
                fit.effect(GapModel.REGION),
                fit.jackknifeEffect(GapModel.REGION),
                plain.fit().effect(GapModel.REGION),
                fit.naiveEffect(GapModel.REGION),
                decompose(full, group, ofReference)));
    }

    private static Optional<OaxacaBlinder> decompose(
            GapModel model, List<WorkerWeek> group, List<WorkerWeek> reference) {
        return Math.min(group.size(), reference.size()) > model.columns()
                ? Optional.of(model.decomposition())
                : Optional.empty();
    }

    private static Effect raw(List<WorkerWeek> group, List<WorkerWeek> reference) {
        var one = workers(group);
        var other = workers(reference);
        var log = Math.log(wage(one)) - Math.log(wage(other));
        var error = Math.sqrt(logVariance(one) + logVariance(other));
        return new Effect(log, error, one.size() + other.size() - 1);
    }

    private static double wage(Map<String, double[]> workers) {
        return total(workers, 0) / total(workers, 1);
    }

    private static double logVariance(Map<String, double[]> workers) {
        var wage = wage(workers);
        var squares = workers.values().stream()
                .mapToDouble(sums -> Math.pow(sums[0] - wage * sums[1], 2))
                .sum();
        return workers.size() / (workers.size() - 1.0) * squares / Math.pow(total(workers, 0), 2);
    }

    private static double total(Map<String, double[]> workers, int part) {
        return workers.values().stream().mapToDouble(sums -> sums[part]).sum();
    }

    /** Pay and hours of each worker. */
    private static Map<String, double[]> workers(List<WorkerWeek> weeks) {
        var workers = new HashMap<String, double[]>();
        for (var week : weeks) {
            var sums = workers.computeIfAbsent(week.worker(), _ -> new double[2]);
            sums[0] += week.pay();
            sums[1] += week.hours();
        }
        return workers;
    }
}
