package io.fairground.quality.history;

import io.fairground.events.dispatch.QuestionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How much an earlier job says about a new one.
 *
 * <pre>
 * counts of a job = 2 ^ (-age / halfLife) * (other kind of question ? otherKind : 1)
 *                   * (right, wrong)                       where she met a truth there
 *                   * agreement * (matches, mismatches)    where she met none
 * experience      = sum of these, scaled down to answersMax answers
 * </pre>
 *
 * The discount by age is that of discounted counts for a Beta posterior (A. Jøsang and R. Ismail, <em>The beta reputation
 * system</em>, Bled eConference 2002), with a half-life in place of the factor per step. The cap keeps a long history from
 * outvoting what she does now.
 *
 * <p>Example: half-life 180 days, other kinds 0.5, at most 20 answers. 30 right of 40 in the same kind of question 180 days
 * ago give (15, 5). With 8 right of 8 in another kind today, (4, 0), that is (19, 5), and scaled down (15.8, 4.2).
 *
 * @param halfLife after this time a count is worth half
 * @param otherKind worth of a count from another kind of question, 0 to 1
 * @param agreement worth of a count from agreement with labels, 0 to 1: she helped to make these labels, and a crowd that
 *     errs together agrees
 * @param answersMax the most that a history can count
 */
public record HistoryDiscount(Duration halfLife, double otherKind, double agreement, double answersMax) {

    public HistoryDiscount {
        if (!halfLife.isPositive() || !isShare(otherKind) || !isShare(agreement) || !(answersMax >= 0)) {
            throw new IllegalArgumentException("a half-life, two shares and a cap");
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /** What these jobs say of a worker who begins a job of this kind at this moment. */
    public Experience experience(Collection<PastJob> jobs, QuestionKind kind, Instant now) {
        return jobs.stream()
                .map(job -> experience(job, kind, now))
                .reduce(Experience.NONE, Experience::plus)
                .atMost(answersMax);
    }

    private Experience experience(PastJob job, QuestionKind kind, Instant now) {
        var counts = job.right() + job.wrong() > 0
                ? new Experience(job.right(), job.wrong())
                : new Experience(job.matches(), job.mismatches()).times(agreement);
        return counts.times(ageing(job.estimatedAt(), now) * (job.kind() == kind ? 1 : otherKind));
    }

    /** 1 for what is new, or dated a little ahead by another replica's clock. */
    private double ageing(Instant then, Instant now) {
        var age = Math.max(0, Duration.between(then, now).toMillis());
        return Math.pow(2, -age / (double) halfLife.toMillis());
    }
}
