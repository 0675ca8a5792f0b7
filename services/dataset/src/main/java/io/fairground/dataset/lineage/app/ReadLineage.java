package io.fairground.dataset.lineage.app;

import io.fairground.dataset.guideline.GuidelineVersion;
import io.fairground.dataset.guideline.Guidelines;
import io.fairground.dataset.items.Datasets;
import io.fairground.dataset.lineage.Lineages;
import io.fairground.dataset.lineage.TaskLineage;
import io.fairground.dataset.lineage.TaskLineage.Answer;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A vendor traces a row, or a worker's part in a dataset, or cuts the link to who that is. */
@ApplicationScoped
public class ReadLineage {

    private final Lineages lineages;
    private final Guidelines guidelines;
    private final Datasets datasets;

    ReadLineage(Lineages lineages, Guidelines guidelines, Datasets datasets) {
        this.lineages = lineages;
        this.guidelines = guidelines;
        this.datasets = datasets;
    }

    /** A task's lineage and the clauses it was answered under. */
    @Transactional
    public TaskLineage task(UUID taskId, String tenant) {
        var lineage = lineages.ofTask(taskId, tenant).orElseThrow(() -> notFound("no label of such a task"));
        var clauses = guidelines
                .versionInUse(lineage.guidelineId(), lineage.guidelineVersion())
                .map(GuidelineVersion::clauses)
                .orElse(List.of());
        return lineage.under(clauses);
    }

    @Transactional
    public Page<Answer> worker(UUID datasetId, String tenant, String worker, PageRequest request) {
        var found = lineages.ofWorker(datasetId, tenant, worker, request.afterId(), request.limit() + 1);
        return Page.of(found, request, answer -> answer.assignmentId().toString());
    }

    /** @throws ProblemException {@code not-found}, {@code dataset-at-work} */
    @Transactional
    public void destroyNames(UUID datasetId, String tenant) {
        if (datasets.lock(datasetId, tenant).isEmpty()) {
            throw notFound("no such dataset");
        }
        var atWork = lineages.unsettledJobs(datasetId);
        if (atWork > 0) {
            throw new ProblemException(
                    LineageProblem.DATASET_AT_WORK,
                    atWork + " jobs of it are not settled: a worker would get two names");
        }
        lineages.destroyNames(datasetId);
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(CommonProblem.NOT_FOUND, detail);
    }
}
