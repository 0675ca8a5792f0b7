package io.fairground.dataset.items.app;

import io.fairground.dataset.items.Datasets;
import io.fairground.dataset.items.ItemImport;
import io.fairground.dataset.items.format.ItemFormat;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Receives an import, then publishes it whole or not at all. */
@ApplicationScoped
public class ImportItems {

    private static final Duration BUSY_FOR = Duration.ofSeconds(10);

    private final Datasets datasets;
    private final PublishItems publish;
    private final ImportConfig config;
    private final Semaphore running;

    ImportItems(Datasets datasets, PublishItems publish, ImportConfig config) {
        this.datasets = datasets;
        this.publish = publish;
        this.config = config;
        this.running = new Semaphore(config.concurrentMax());
    }

    /**
     * An import as it stands now.
     *
     * @param first false when an earlier request had imported it
     */
    public record Done(ItemImport items, boolean first) {}

    /**
     * @param format of the body
     * @param importId chosen by the client: the same bytes under the same id are imported once
     * @throws ProblemException {@code not-found}, {@code too-large}, {@code import-rejected} with its lines,
     *     {@code import-id-reused}, {@code imports-busy}
     */
    public Done run(UUID datasetId, UUID importId, String tenant, ItemFormat format, InputStream body)
            throws IOException {
        if (datasets.find(datasetId, tenant).isEmpty()) {
            throw noSuchDataset();
        }
        if (!running.tryAcquire()) {
            throw new ProblemException(ImportProblem.IMPORTS_BUSY, "repeat in a while", BUSY_FOR);
        }
        try (var file = ReceivedFile.receive(body, config.bytesMax())) {
            return publish.publish(datasetId, importId, tenant, format, file);
        } finally {
            running.release();
        }
    }

    static ProblemException noSuchDataset() {
        return new ProblemException(CommonProblem.NOT_FOUND, "no such dataset");
    }
}
