package io.fairground.dispatch.assignment;

import java.util.List;

/**
 * Why a worker is given a task, or none.
 *
 * @param liveLeases tasks she holds now
 * @param openJobs jobs that hand out tasks to anybody
 * @param jobs those of them that pay something where she works, those due first before the others
 */
public record NextExplanation(Standing worker, int liveLeases, int liveLeasesMax, int openJobs, List<JobOutlook> jobs) {

    public NextExplanation {
        jobs = List.copyOf(jobs);
    }

    public String summary() {
        if (liveLeases >= liveLeasesMax) {
            return "You hold " + liveLeases + " tasks, the most one worker may: answer or return one first.";
        }
        if (openJobs == 0) {
            return "No job is open.";
        }
        if (jobs.isEmpty()) {
            return "Of the jobs that are open (" + openJobs + ") none has an offer for " + worker.region() + ", level "
                    + worker.level() + ".";
        }
        return jobs.stream()
                .filter(JobOutlook::hasWork)
                .findFirst()
                .map(job -> "You would be given a task of “" + job.title()
                        + "”, of the open jobs with work for you the one that is due first.")
                .orElseGet(this::whyNone);
    }

    private String whyNone() {
        var none = "Of the open jobs that pay where you work (" + jobs.size() + ") none has a task for you now.";
        return jobs.stream()
                .filter(job -> job.tasksForYou() > 0 && !job.obstacles().isEmpty())
                .findFirst()
                .map(job -> none + " Of “" + job.title() + "” you are kept by this: "
                        + job.obstacles().getFirst().sentence())
                .orElse(none);
    }
}
