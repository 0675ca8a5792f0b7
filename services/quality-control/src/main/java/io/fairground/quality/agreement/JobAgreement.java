package io.fairground.quality.agreement;

import io.fairground.kernel.Region;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the workers of a job agree, all together and by region, on a nominal scale.
 *
 * @param whole what the job has
 * @param measured what of it was looked at
 * @param alpha of all answers; null where undefined
 * @param percent agreement of all answers; null where no task has two
 * @param compared of that, tasks with two answers at least: alpha and percent agreement rest on them
 * @param regions with at least {@value #LEAST_WORKERS} workers
 * @param leftOut regions with fewer
 */
public record JobAgreement(
        Extent whole,
        Extent measured,
        @Nullable Agreement alpha,
        @Nullable Agreement percent,
        Extent compared,
        List<RegionAgreement> regions,
        List<Region> leftOut,
        RegionContest contest) {

    /** Of a region, for it to have figures: those of fewer would be about persons. */
    public static final int LEAST_WORKERS = 5;

    /** The least p-value so many can show is 1 / 200. */
    public static final int SHUFFLES = 199;

    /** Of a region to a task, for it to be compared there. */
    public static final int LEAST_ANSWERS = 3;

    /** The share of false alarms to bear among tasks called contested. */
    public static final double FALSE_DISCOVERY_RATE = 0.1;

    public JobAgreement {
        regions = List.copyOf(regions);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Measures it; the same answers of the same job give the same figures.
     *
     * @param whole what the job has, of which {@code answers} may be a sample
     */
    public static JobAgreement of(UUID jobId, Extent whole, RegionalAnswers answers) {
        var seed = jobId.getMostSignificantBits() ^ jobId.getLeastSignificantBits();
        var regions = ComparedRegions.of(answers, LEAST_WORKERS);
        return new JobAgreement(
                whole,
                answers.extent(),
                Alpha.of(answers.answers(), Distance.nominal()).orElse(null),
                PercentAgreement.of(answers.answers()).orElse(null),
                compared(answers),
                RegionAgreement.of(answers, regions, Shuffles.of(SHUFFLES, seed)),
                regions.leftOut(),
                RegionContest.of(answers, new ContestRule(LEAST_ANSWERS, FALSE_DISCOVERY_RATE, seed)));
    }

    /** Whether only some of the job's tasks were looked at. */
    public boolean sampled() {
        return measured.tasks() < whole.tasks();
    }

    private static Extent compared(RegionalAnswers regional) {
        var answers = regional.answers();
        var tasks = 0;
        var compared = 0L;
        for (var task = 0; task < answers.taskCount(); task++) {
            var given = answers.to(task) - answers.from(task);
            if (given > 1) {
                tasks++;
                compared += given;
            }
        }
        return new Extent(tasks, compared);
    }
}
