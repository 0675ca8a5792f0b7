package io.fairground.quality.gold;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Workers sorted by skill on gold into strata of about equal size. Skill is {@code (right + 1) / (seen + 2)}, so that one who was
 * right once is not among the best. Equal skills share a stratum. Example: of six workers with skills .3, .5, .5, .5, .8 and .9
 * the first of three strata takes four, the second none and the third two.
 */
final class SkillStrata {

    private SkillStrata() {}

    /**
     * @param right on gold, of each worker
     * @param seen gold items she answered; who saw none has no stratum
     * @return for each worker her stratum, from 0 on for the least skilled, or -1
     */
    static int[] of(int[] right, int[] seen, int strata) {
        var skill = new double[seen.length];
        Arrays.setAll(skill, worker -> (right[worker] + 1) / (seen[worker] + 2.0));
        var order = IntStream.range(0, seen.length)
                .filter(worker -> seen[worker] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(worker -> skill[worker]))
                .mapToInt(worker -> worker)
                .toArray();
        var stratum = new int[seen.length];
        Arrays.fill(stratum, -1);
        for (var i = 0; i < order.length; i++) {
            var tied = i > 0 && skill[order[i]] == skill[order[i - 1]];
            stratum[order[i]] = tied ? stratum[order[i - 1]] : (int) ((long) i * strata / order.length);
        }
        return stratum;
    }
}
