package io.fairground.quality.assessment.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.Judgement;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.quality.assessment.Assessment;
import io.fairground.quality.assessment.ExclusionRule;
import io.fairground.quality.assessment.Standing;
import io.fairground.quality.assessment.Submission;
import io.fairground.quality.assessment.Submissions;
import io.fairground.quality.assessment.TaskAnswers;
import io.fairground.quality.gold.GoldAnswer;
import io.fairground.quality.gold.app.CountShowings;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.resolution.app.ResolveTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Judges answers as they come, a batch at a time, and labels the tasks of majority jobs that have all of theirs. */
@ApplicationScoped
public class AssessAnswers {

    private final Jobs jobs;
    private final CountShowings countShowings;
    private final Submissions submissions;
    private final AnnounceAssessments announce;
    private final ResolveTasks resolveTasks;
    private final DecideStops decideStops;
    private final AssessmentConfig config;
    private final ObjectMapper json;

    AssessAnswers(
            Jobs jobs,
            CountShowings countShowings,
            Submissions submissions,
            AnnounceAssessments announce,
            ResolveTasks resolveTasks,
            DecideStops decideStops,
            AssessmentConfig config,
            ObjectMapper json) {
        this.jobs = jobs;
        this.countShowings = countShowings;
        this.submissions = submissions;
        this.announce = announce;
        this.resolveTasks = resolveTasks;
        this.decideStops = decideStops;
        this.config = config;
        this.json = json;
    }

    /** @throws NotYetApplicable when a job, or one of its choices, is not known yet: it travels on another topic */
    @Transactional
    public void assessAll(List<AssignmentSubmitted> events) {
        var byJob = new LinkedHashMap<UUID, List<AssignmentSubmitted>>();
        events.forEach(event ->
                byJob.computeIfAbsent(event.jobId(), _ -> new ArrayList<>()).add(event));
        // Locks come first and in one order: replicas that hold answers of the same jobs take turns.
        var locked = jobs.lock(byJob.keySet());
        byJob.forEach((jobId, answers) -> {
            var job = locked.get(jobId);
            if (job == null) {
                throw new NotYetApplicable("job " + jobId + " is not known yet");
            }
            assess(job, answers);
        });
    }

    private void assess(Job job, List<AssignmentSubmitted> events) {
        var causes = new HashMap<UUID, Event>();
        events.forEach(event -> causes.put(event.assignmentId(), event));
        var assessments = assessments(
                job, events.stream().map(event -> submission(job, event)).toList());
        var tasks = submissions.add(job, assessments);
        announce.announce(job.jobId(), assessments, tasks, causes);
        var complete = tasks.stream()
                .filter(TaskAnswers::complete)
                .map(TaskAnswers::taskId)
                .toList();
        jobs.saveProgress(conclude(job.received(assessments.size()), complete));
    }

    /** What the tasks that have all the answers asked for so far come to. */
    private Job conclude(Job job, List<UUID> complete) {
        if (!job.question().closed()) {
            return job; // such answers are consolidated when all are here
        }
        if (job.plan().dynamic()) {
            return decideStops.decide(job, complete);
        }
        return job.plan().method() == ResolutionMethod.MAJORITY ? resolveTasks.byMajority(job, complete) : job;
    }

    private List<Assessment> assessments(Job job, List<Submission> answers) {
        var rule = new ExclusionRule(
                job.plan().excludeBelowGoldAccuracy(), config.goldAnswersMin(), config.answersBetweenDecisions());
        var truths = countShowings.count(
                job.jobId(),
                answers.stream()
                        .map(answer -> new GoldAnswer(answer.assignmentId(), answer.itemKey()))
                        .toList());
        if (!rule.active()) {
            return answers.stream()
                    .map(answer -> rule.assess(answer, Standing.unknown(answer.workerId())))
                    .toList();
        }
        Map<UUID, Standing> standings = new HashMap<>(submissions.standings(
                job.jobId(),
                answers.stream().map(Submission::workerId).distinct().toList()));
        var assessments = new ArrayList<Assessment>(answers.size());
        for (var answer : answers) {
            var standing = standings.getOrDefault(answer.workerId(), Standing.unknown(answer.workerId()));
            assessments.add(rule.assess(answer, standing));
            standings.put(answer.workerId(), rule.after(answer, standing, truths.get(answer.assignmentId())));
        }
        submissions.saveStandings(job.jobId(), standings.values());
        return assessments;
    }

    private Submission submission(Job job, AssignmentSubmitted event) {
        var declined = event.judgement() != null && event.judgement() != Judgement.ANSWERED;
        return new Submission(
                event.assignmentId(),
                event.taskId(),
                event.itemId(),
                event.itemKey(),
                event.workerId(),
                event.region(),
                declined || !job.question().closed() ? null : position(job, event),
                declined || job.question().closed() ? null : json(event.answer()),
                event.activeMillis(),
                declined);
    }

    /** @throws NotYetApplicable for a choice the job does not have: its question grew, and that travels on another topic */
    private static Integer position(Job job, AssignmentSubmitted event) {
        var choice = event.choice();
        var position = choice == null ? -1 : job.question().position(choice);
        if (position < 0) {
            throw new NotYetApplicable("the answer's choice is not one of the job's, or not yet");
        }
        return position;
    }

    private String json(Map<String, Object> answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible); // it was JSON when it came
        }
    }
}
