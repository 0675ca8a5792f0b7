package io.fairground.replay.run;

import io.fairground.replay.client.Http;
import io.fairground.replay.client.Platform;
import io.fairground.replay.crowd.PandaLm;
import io.fairground.replay.crowd.ZenCrowd;
import io.fairground.replay.run.Outcome.PandaLmOutcome;
import io.fairground.replay.run.Outcome.ZenCrowdOutcome;
import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;

/** Both crowds, one after the other, from the first dataset to the last figure. */
public final class WholeReplay {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunFolder run;
    private final PandaLm pandalm;
    private final ZenCrowd zencrowd;
    private final PrintStream out;
    private final boolean terminal;
    private final Market market;
    private final Posting posting;

    public WholeReplay(
            Http http,
            Platform platform,
            RunFolder run,
            PandaLm pandalm,
            ZenCrowd zencrowd,
            PrintStream out,
            boolean terminal) {
        this.run = run;
        this.pandalm = pandalm;
        this.zencrowd = zencrowd;
        this.out = out;
        this.terminal = terminal;
        this.market = new Market(http, platform, run);
        this.posting = new Posting(market, run);
    }

    public Outcome run() {
        var earlier = AcknowledgedLog.read(run.acknowledged());
        try (var log = AcknowledgedLog.append(run.acknowledged())) {
            var replay = new Replay(market, run, log, earlier, out, terminal);
            return new Outcome(preferences(replay), links(replay));
        }
    }

    private PandaLmOutcome preferences(Replay replay) {
        var job = new PandaLmReplay(market, pandalm);
        var jobId = job.post(posting);
        out.println("PandaLM: job " + jobId + " is funded and open; its annotators are registered in "
                + PandaLmReplay.ASSUMED_REGION + ", which is assumed: the set does not say where they worked");
        var timing = replay.of(job.crowd(jobId));
        awaitSettled(jobId);
        Await.until(
                "the responses of job " + jobId + " have scores",
                PATIENCE,
                () -> market.quality.hasScores(market.vendor, jobId));
        var equality = job.compare(jobId);
        return new PandaLmOutcome(
                equality.tasks(),
                equality.resolved(),
                equality.ties(),
                equality.different(),
                PreferenceRelease.cut(market, run, jobId),
                market.quality.scoring(market.vendor, jobId),
                market.payment.regions(market.finance, jobId),
                PandaLmReplay.ASSUMED_REGION,
                timing.answers(),
                timing.seconds());
    }

    private ZenCrowdOutcome links(Replay replay) {
        var job = new ZenCrowdReplay(market, zencrowd);
        var jobId = job.post(posting);
        out.println("ZenCrowd: job " + jobId + " is funded and open, with gold for "
                + zencrowd.gold().size() + " of " + zencrowd.truth().size() + " tasks; " + zencrowd.droppedRows()
                + " rows that repeat a worker's answer to a task are dropped, the first is kept");
        var timing = replay.of(job.crowd(jobId));
        market.dispatch.close(market.vendor, jobId);
        awaitSettled(jobId);
        return new ZenCrowdOutcome(
                zencrowd.truth().size(),
                zencrowd.gold().size(),
                zencrowd.droppedRows(),
                market.quality.summary(market.vendor, jobId),
                job.accuracies(jobId),
                market.payment.regions(market.finance, jobId),
                timing.answers(),
                timing.seconds());
    }

    private void awaitSettled(UUID jobId) {
        Await.until("job " + jobId + " is resolved", PATIENCE, () -> {
            var job = market.dispatch.job(market.vendor, jobId);
            return job.state().equals("RESOLVED");
        });
        Await.until("job " + jobId + " is settled", PATIENCE, () -> {
            var budget = market.payment.budget(market.vendor, jobId);
            return budget.state().equals("SETTLED");
        });
        Await.until(
                "finance sees the quality of job " + jobId,
                PATIENCE,
                () -> hasAccuracy(market.payment.regions(market.finance, jobId)));
    }

    private static boolean hasAccuracy(com.fasterxml.jackson.databind.JsonNode regions) {
        for (var row : regions.path("rows")) {
            if (row.path("accuracy").isNull() || row.path("accuracy").isMissingNode()) {
                return false;
            }
        }
        return !regions.path("rows").isEmpty();
    }
}
