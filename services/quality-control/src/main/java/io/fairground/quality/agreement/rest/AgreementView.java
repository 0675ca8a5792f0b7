package io.fairground.quality.agreement.rest;

import io.fairground.kernel.Region;
import io.fairground.quality.agreement.Extent;
import io.fairground.quality.agreement.JobAgreement;
import io.fairground.quality.agreement.RegionContest;
import io.fairground.quality.job.Job;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the workers of a job agree, from its used answers as they are now. Figures that are undefined are null, and
 * {@code notes} says why.
 *
 * @param subjective whether people may rightly differ: then low agreement is not low quality
 * @param whole tasks with a used answer, and their used answers
 * @param measured those of them that were looked at
 * @param compared tasks with two answers at least, and their answers: alpha and percent agreement rest on them
 * @param alpha Krippendorff's alpha of all answers, the choices taken without order
 * @param percentAgreement how often two answers to one task are the same
 * @param regions with enough workers
 * @param regionsLeftOut regions with too few
 * @param shuffles that p-values of regions come from: none can be below {@code 2 / (shuffles + 1)}
 */
record AgreementView(
        UUID jobId,
        boolean subjective,
        Extent whole,
        Extent measured,
        Extent compared,
        @Nullable MeasureView alpha,
        @Nullable MeasureView percentAgreement,
        List<RegionAgreementView> regions,
        List<Region> regionsLeftOut,
        ContestView contested,
        int shuffles,
        List<Note> notes) {

    /**
     * Tasks on which regions differ by more than chance.
     *
     * @param comparableTasks with enough answers of two regions
     * @param namedTasks of these, tasks called contested one by one
     * @param namedShare {@code namedTasks / comparableTasks}
     * @param estimatedShare cautious estimate of the share that is contested, without saying which
     */
    record ContestView(
            int comparableTasks,
            int namedTasks,
            @Nullable Double namedShare,
            @Nullable Double estimatedShare) {

        static ContestView of(RegionContest contest) {
            return new ContestView(
                    contest.comparable(), contest.named(), contest.namedShare(), contest.estimatedShare());
        }
    }

    static AgreementView of(Job job, JobAgreement agreement) {
        return new AgreementView(
                job.jobId(),
                job.plan().subjective(),
                agreement.whole(),
                agreement.measured(),
                agreement.compared(),
                MeasureView.of(agreement.alpha()),
                MeasureView.of(agreement.percent()),
                agreement.regions().stream().map(RegionAgreementView::of).toList(),
                agreement.leftOut(),
                ContestView.of(agreement.contest()),
                JobAgreement.SHUFFLES,
                AgreementNotes.of(job, agreement));
    }
}
