package io.fairground.quality.assessment.app;

import io.fairground.quality.assessment.Submissions;
import io.fairground.quality.job.Job;
import io.fairground.quality.live.LiveJob.Decided;
import io.fairground.quality.live.app.LiveJobs;
import io.fairground.quality.resolution.app.ResolveTasks;
import io.fairground.quality.stopping.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for more answers, or resolves, task by task, while a job with a dynamic overlap collects. */
@ApplicationScoped
class DecideStops {

    private final LiveJobs liveJobs;
    private final Submissions submissions;
    private final AnnounceAssessments announce;
    private final ResolveTasks resolveTasks;

    DecideStops(LiveJobs liveJobs, Submissions submissions, AnnounceAssessments announce, ResolveTasks resolveTasks) {
        this.liveJobs = liveJobs;
        this.submissions = submissions;
        this.announce = announce;
        this.resolveTasks = resolveTasks;
    }

    /**
     * @param job locked, its new answers stored
     * @param complete tasks that have all the answers asked for so far
     * @return the job with the new labels counted
     */
    @Transactional(TxType.MANDATORY)
    Job decide(Job job, List<UUID> complete) {
        var live = liveJobs.upToDate(job);
        var resolved = new LinkedHashMap<UUID, double[]>();
        var asked = new LinkedHashMap<UUID, Integer>();
        for (var decided : complete.stream().map(live::decide).toList()) {
            note(decided, resolved, asked);
        }
        ask(job.jobId(), asked);
        return resolveTasks.asFound(job, resolved);
    }

    /** @param additional by task, how many answers it needs on top of what was planned */
    @Transactional(TxType.MANDATORY)
    void ask(UUID jobId, Map<UUID, Integer> additional) {
        if (!additional.isEmpty()) {
            submissions.plan(additional);
            announce.requestMore(jobId, additional);
        }
    }

    private static void note(
            Decided decided, LinkedHashMap<UUID, double[]> resolved, LinkedHashMap<UUID, Integer> asked) {
        switch (decided.stop()) {
            case Stop.Resolve _ -> resolved.put(decided.taskId(), decided.probabilities());
            case Stop.Ask(var additional) -> asked.put(decided.taskId(), additional);
        }
    }
}
