package io.fairground.dataset.release.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.release.CommittedLabels;
import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.FormNotPossible;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.Progress.Readiness;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.Releases;
import io.fairground.dataset.release.facts.FactCollector;
import io.fairground.dataset.release.form.RowWriter;
import io.fairground.dataset.release.manifest.Split;
import io.fairground.events.dataset.ReleaseCut;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cuts a release: exactly the labels that are committed at one moment (I6). */
@ApplicationScoped
public class CutRelease {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final CommittedLabels labels;
    private final Releases releases;
    private final SealRelease sealRelease;
    private final Outbox outbox;
    private final ObjectMapper mapper;
    private final Ids ids;
    private final Clock clock;

    CutRelease(
            CommittedLabels labels,
            Releases releases,
            SealRelease sealRelease,
            Outbox outbox,
            ObjectMapper mapper,
            Ids ids,
            Clock clock) {
        this.labels = labels;
        this.releases = releases;
        this.sealRelease = sealRelease;
        this.outbox = outbox;
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a vendor may ask for beside the form.
     *
     * @param testPercent of the groups of rows, for a test split
     * @param license SPDX id; null: not stated
     */
    public record Wishes(int testPercent, @Nullable String license) {
        public static final Wishes NONE = new Wishes(0, null);
    }

    /**
     * @throws ProblemException {@code not-found}, {@code job-not-resolved}, {@code job-not-settled},
     *     {@code form-not-possible}
     */
    @Transactional
    public Release cut(UUID jobId, String tenant, Form form, Wishes wishes) {
        var job = labels.job(jobId, tenant)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        releases.lockLine(jobId);
        var labelCount = readyLabels(jobId);
        requirePossible(job, form);
        var facts = new FactCollector(mapper);
        var split = new Split(job.datasetId(), wishes.testPercent());
        var sink = new RowSink(ids.next(), releases, new RowWriter(mapper, job, form, split), facts);
        visit(job, sink);
        if (sink.seenCount() != labelCount) {
            throw notResolved("the items of %d labels are missing".formatted(labelCount - sink.seenCount()));
        }
        var release = sink.end(job, form, clock.instant());
        sealRelease.seal(release, sink, facts.facts(), wishes.license());
        outbox.append(announcement(release));
        return release;
    }

    private long readyLabels(UUID jobId) {
        return switch (labels.progress(jobId).readiness()) {
            case Readiness.Ready(long labelCount) -> labelCount;
            case Readiness.NotResolved(String detail) -> throw notResolved(detail);
            case Readiness.NotSettled(String detail) ->
                throw new ProblemException(ReleaseProblem.JOB_NOT_SETTLED, detail, SOON);
        };
    }

    private static ProblemException notResolved(String detail) {
        return new ProblemException(ReleaseProblem.JOB_NOT_RESOLVED, detail, SOON);
    }

    private static void requirePossible(LabeledJob job, Form form) {
        if (!form.fits(job.questionKind())) {
            throw new ProblemException(
                    ReleaseProblem.FORM_NOT_POSSIBLE, "the job asked a " + job.questionKind() + " question");
        }
    }

    private void visit(LabeledJob job, RowSink sink) {
        try {
            labels.visit(job, sink::take);
        } catch (FormNotPossible e) {
            throw new ProblemException(ReleaseProblem.FORM_NOT_POSSIBLE, String.valueOf(e.getMessage()));
        }
    }

    private ReleaseCut announcement(Release release) {
        return new ReleaseCut(
                ids.next(),
                release.cutAt(),
                release.id(),
                release.job().datasetId(),
                release.job().id(),
                release.job().tenant(),
                release.form().word(),
                release.rowCount(),
                release.rootHash());
    }
}
