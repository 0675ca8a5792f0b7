package io.fairground.quality.gold;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether an item is answered better the more often it was shown: a test for trend (P. Armitage, <em>Tests for linear
 * trends in proportions and frequencies</em>, Biometrics 11, 1955), with the variance of a random order.
 *
 * <pre>
 * T      = sum over answers i = 1..n of (i - (n + 1) / 2) right(i)
 * Var(T) = n (n + 1) / 12 * r (n - r) / n        where r of the n answers are right
 * z      = T / sqrt(Var(T))
 * </pre>
 *
 * Example: six wrong answers followed by six right ones give T = 18, Var(T) = 39 and z = 2.88. An item whose answers are
 * all right, or all wrong, has no trend.
 *
 * <p>One-sided: that an item is answered ever worse is no sign of a leak. The test looks at one item and cannot know why
 * its accuracy rises; workers who learn the job make all items rise.
 *
 * @param answersMin below so many answers nothing is said
 * @param significance probability with which an item without a trend is taken for leaked, at one look
 */
public record RisingAccuracy(int answersMin, double significance) {

    public RisingAccuracy {
        if (answersMin < 2 || !(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("at least two answers, and a significance between 0 and 1");
        }
    }

    public boolean shows(List<ShownGold.Answer> answers) {
        return answers.size() >= answersMin
                && z(answers) > new NormalDistribution().inverseCumulativeProbability(1 - significance);
    }

    /** The test statistic; 0 where all answers are right or all are wrong. */
    static double z(List<ShownGold.Answer> answers) {
        var n = answers.size();
        var trend = 0.0;
        var right = 0;
        for (var i = 0; i < n; i++) {
            if (answers.get(i).right()) {
                trend += i + 1 - (n + 1) / 2.0;
                right++;
            }
        }
        var variance = (n + 1) / 12.0 * right * (n - right);
        return variance == 0 ? 0 : trend / Math.sqrt(variance);
    }
}
