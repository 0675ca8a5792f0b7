package io.fairground.dataset.items.app;

import io.fairground.dataset.items.Dataset;
import io.fairground.dataset.items.Datasets;
import io.fairground.dataset.items.Item;
import io.fairground.dataset.items.Items;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A vendor looks at her datasets. */
@ApplicationScoped
public class ReadDatasets {

    private final Datasets datasets;
    private final Items items;

    ReadDatasets(Datasets datasets, Items items) {
        this.datasets = datasets;
        this.items = items;
    }

    @Transactional
    public Dataset one(UUID datasetId, String tenant) {
        return datasets.find(datasetId, tenant).orElseThrow(ImportItems::noSuchDataset);
    }

    @Transactional
    public Page<Dataset> page(String tenant, PageRequest request) {
        var found = datasets.after(tenant, request.afterId(), request.limit() + 1);
        return Page.of(found, request, dataset -> dataset.id().toString());
    }

    @Transactional
    public Page<Item> items(UUID datasetId, String tenant, PageRequest request) {
        one(datasetId, tenant);
        var found = items.after(datasetId, position(request), request.limit() + 1);
        return Page.of(found, request, item -> Long.toString(item.position()));
    }

    private static Optional<Long> position(PageRequest request) {
        try {
            return request.after().map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the page cannot be found",
                    List.of(new FieldError("cursor", "is not one of this list")));
        }
    }
}
