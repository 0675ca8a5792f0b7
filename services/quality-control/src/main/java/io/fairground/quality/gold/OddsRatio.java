package io.fairground.quality.gold;

import java.util.List;

/**
 * The odds ratio that strata have in common, and the standard error of its logarithm: with {@code R = a d / t},
 * {@code S = b c / t}, {@code P = (a + d) / t} and {@code Q = (b + c) / t} of each stratum,
 *
 * <pre>
 * ratio = sum R / sum S
 * var   = sum PR / (2 (sum R)^2) + sum (PS + QR) / (2 sum R sum S) + sum QS / (2 (sum S)^2)
 * </pre>
 */
record OddsRatio(double value, double logError) {

    static OddsRatio of(List<SkillStratum> strata) {
        var plain = of(strata, 0);
        return plain.value > 0 && Double.isFinite(plain.value) ? plain : of(strata, 0.5);
    }

    private static OddsRatio of(List<SkillStratum> strata, double added) {
        var r = 0.0;
        var s = 0.0;
        var pr = 0.0;
        var mixed = 0.0;
        var qs = 0.0;
        for (var stratum : strata) {
            var all = stratum.all() + 4 * added;
            var a = stratum.othersRight() + added;
            var b = stratum.othersWrong() + added;
            var c = stratum.regionRight() + added;
            var d = stratum.regionWrong() + added;
            var ad = a * d / all;
            var bc = b * c / all;
            r += ad;
            s += bc;
            pr += (a + d) / all * ad;
            mixed += (a + d) / all * bc + (b + c) / all * ad;
            qs += (b + c) / all * bc;
        }
        return new OddsRatio(r / s, Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)));
    }
}
