package io.fairground.dispatch.eligibility;

import io.fairground.kernel.LanguageTag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides who may be given tasks of a job.
 *
 * @param platform how long a worker may work, all jobs taken together
 */
public record Eligibility(Hours platform) {

    public Decision decide(JobConditions job, WorkerFacts worker, WorkerInJob inJob, Instant now) {
        var obstacles = new ArrayList<Obstacle>();
        suspensions(job, worker, now, obstacles);
        hours(false, platform, worker.worked(), obstacles);
        if (job.rules().lookAtWorkers()) {
            place(job.rules(), worker, obstacles);
            ability(job, worker, now, obstacles);
            choice(job.rules(), worker, obstacles);
            job.rules().sensitive().forEach(content -> exposure(content, worker, inJob, now, obstacles));
            influence(job, worker, inJob, now, obstacles);
        }
        return obstacles.isEmpty() ? eligible(job.rules(), worker) : new Decision.Obstacles(obstacles);
    }

    private static Decision eligible(JobRules rules, WorkerFacts worker) {
        var apart = new HashSet<UUID>();
        rules.apart().forEach(pair -> pair.partnerOf(worker.workerId()).ifPresent(apart::add));
        return new Decision.Eligible(apart);
    }

    private static void suspensions(JobConditions job, WorkerFacts worker, Instant now, List<Obstacle> obstacles) {
        worker.suspensions().stream()
                .filter(suspension -> suspension.keepsFrom(job, now))
                .forEach(suspension -> obstacles.add(new Obstacle.IsSuspended(suspension.scope(), suspension.until())));
    }

    private static void hours(boolean ofJob, Hours most, Worked worked, List<Obstacle> obstacles) {
        if (most.dailyMinutesMax() != null && !most.leavesTimeToday(worked.inDay())) {
            obstacles.add(new Obstacle.DayFull(ofJob, worked.inDay(), most.dailyMinutesMax()));
        }
        if (most.weeklyMinutesMax() != null && !most.leavesTimeThisWeek(worked.inWeek())) {
            obstacles.add(new Obstacle.WeekFull(ofJob, worked.inWeek(), most.weeklyMinutesMax()));
        }
    }

    private static void place(JobRules rules, WorkerFacts worker, List<Obstacle> obstacles) {
        var hers = Stream.concat(Stream.of(worker.region()), worker.region().wider().stream());
        if (!rules.regions().isEmpty() && hers.noneMatch(rules.regions()::contains)) {
            obstacles.add(
                    new Obstacle.RegionClosed(worker.region(), rules.regions().size()));
        }
        var missing = rules.languages().stream()
                .filter(wanted -> worker.languages().stream().noneMatch(spoken -> covers(wanted, spoken)))
                .toList();
        if (!missing.isEmpty()) {
            obstacles.add(new Obstacle.LanguagesMissing(missing));
        }
        if (!rules.levels().isEmpty() && !rules.levels().contains(worker.level())) {
            obstacles.add(new Obstacle.LevelNotWanted(worker.level(), rules.levels()));
        }
    }

    /** Basic filtering of RFC 4647 (3.3.1): a range is met by every tag that it begins. */
    private static boolean covers(LanguageTag wanted, LanguageTag spoken) {
        return spoken.equals(wanted) || spoken.tag().startsWith(wanted.tag() + "-");
    }

    private static void ability(JobConditions job, WorkerFacts worker, Instant now, List<Obstacle> obstacles) {
        job.rules().qualifications().forEach(wanted -> qualification(wanted, worker, now, obstacles));
        var threshold = job.rules().skill();
        var skill = worker.skills().get(job.questionKind());
        if (threshold != null && !threshold.isMetBy(skill)) {
            obstacles.add(new Obstacle.SkillTooLow(job.questionKind(), threshold, skill));
        }
    }

    private static void qualification(
            RequiredQualification wanted, WorkerFacts worker, Instant now, List<Obstacle> obstacles) {
        var held = worker.qualifications().stream()
                .filter(one -> one.name().equals(wanted.name()))
                .findFirst();
        var level = held.map(HeldQualification::level).orElse(0);
        var expiresAt = held.map(HeldQualification::expiresAt).orElse(null);
        if (level < wanted.levelMin()) {
            obstacles.add(new Obstacle.QualificationMissing(wanted.name(), wanted.levelMin(), level));
        } else if (expiresAt != null && !expiresAt.isAfter(now)) {
            obstacles.add(new Obstacle.QualificationExpired(wanted.name(), expiresAt));
        }
    }

    private static void choice(JobRules rules, WorkerFacts worker, List<Obstacle> obstacles) {
        if (!rules.onlyWorkers().isEmpty() && !rules.onlyWorkers().contains(worker.workerId())) {
            obstacles.add(new Obstacle.NotInvited(rules.onlyWorkers().size()));
        }
        if (rules.withoutWorkers().contains(worker.workerId())) {
            obstacles.add(new Obstacle.KeptOut());
        }
    }

    private static void exposure(
            SensitiveContent content, WorkerFacts worker, WorkerInJob inJob, Instant now, List<Obstacle> obstacles) {
        var kind = content.kind();
        if (!worker.consents().contains(kind)) {
            obstacles.add(new Obstacle.ConsentMissing(kind));
            return;
        }
        var exposure = inJob.exposureTo(kind).since(now.minus(Duration.ofDays(1)));
        var seen = exposure.seen().size();
        if (seen >= content.dailyTasksMax()) {
            obstacles.add(new Obstacle.ExposureSpent(
                    kind, seen, content.dailyTasksMax(), exposure.fewerThan(content.dailyTasksMax())));
        }
        var inRow = exposure.inRow(content.pause(), now);
        if (inRow >= content.inRowMax()) {
            obstacles.add(new Obstacle.BreakDue(kind, inRow, content.pause(), exposure.rested(content.pause())));
        }
    }

    private static void influence(
            JobConditions job, WorkerFacts worker, WorkerInJob inJob, Instant now, List<Obstacle> obstacles) {
        var hours = job.rules().hours();
        if (hours != null) {
            hours(true, hours, inJob.worked(), obstacles);
        }
        var young = job.rules().newAccounts();
        if (young != null && young.concerns(worker.registeredAt(), now)) {
            var most = young.most(job.plannedAnswers());
            if (inJob.taken() >= most) {
                obstacles.add(new Obstacle.NewAccountShareTaken(young.youngerThanDays(), inJob.taken(), most));
            }
        }
    }
}
