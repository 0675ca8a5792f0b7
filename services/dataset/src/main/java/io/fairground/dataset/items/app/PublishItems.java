package io.fairground.dataset.items.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.items.Dataset;
import io.fairground.dataset.items.Datasets;
import io.fairground.dataset.items.Imports;
import io.fairground.dataset.items.ItemImport;
import io.fairground.dataset.items.ItemParser;
import io.fairground.dataset.items.Items;
import io.fairground.dataset.items.RowError;
import io.fairground.dataset.items.RowErrors;
import io.fairground.dataset.items.StagedItem;
import io.fairground.dataset.items.app.ImportItems.Done;
import io.fairground.dataset.items.format.ItemFormat;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes a received file the next version of a dataset, in one transaction. */
@ApplicationScoped
class PublishItems {

    private static final int TIMEOUT_SECONDS = 1800;

    private final Datasets datasets;
    private final Items items;
    private final Imports imports;
    private final AnnounceItems announce;
    private final ObjectMapper mapper;
    private final ImportConfig config;
    private final Clock clock;

    PublishItems(
            Datasets datasets,
            Items items,
            Imports imports,
            AnnounceItems announce,
            ObjectMapper mapper,
            ImportConfig config,
            Clock clock) {
        this.datasets = datasets;
        this.items = items;
        this.imports = imports;
        this.announce = announce;
        this.mapper = mapper;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    Done publish(UUID datasetId, UUID importId, String tenant, ItemFormat format, ReceivedFile file)
            throws IOException {
        // The lock comes first: two retries of one import must not both see "not there yet".
        var dataset = datasets.lock(datasetId, tenant).orElseThrow(ImportItems::noSuchDataset);
        var earlier = imports.find(datasetId, importId);
        if (earlier.isPresent()) {
            return new Done(sameOrRefused(earlier.get(), file), false);
        }
        var count = staged(dataset, format, file);
        var next = dataset.with(count);
        items.adopt(next, dataset.itemCount());
        datasets.save(next);
        var done = new ItemImport(
                datasetId, importId, next.version(), count, file.byteCount(), file.sha256(), clock.instant());
        imports.add(done);
        announce.announce(next);
        return new Done(done, true);
    }

    private static ItemImport sameOrRefused(ItemImport earlier, ReceivedFile file) {
        if (!earlier.sha256().equals(file.sha256())) {
            throw new ProblemException(
                    ImportProblem.IMPORT_ID_REUSED, "the import of this id had SHA-256 " + earlier.sha256());
        }
        return earlier;
    }

    /** @return how many items are staged now: all lines, for a single faulty one refuses them all */
    private long staged(Dataset dataset, ItemFormat format, ReceivedFile file) throws IOException {
        var lines = new Lines();
        items.stage(sink -> lines.read(format, file, sink));
        var errors = RowErrors.merged(lines.errors, items.duplicates(dataset.id()));
        if (errors.count() > 0) {
            throw new ProblemException(
                    ImportProblem.IMPORT_REJECTED,
                    errors.count() + " faults in " + lines.count + " lines",
                    errors.first().stream().map(PublishItems::fieldError).toList());
        }
        if (lines.count == 0) {
            throw new ProblemException(ImportProblem.IMPORT_REJECTED, "the file holds no item");
        }
        return lines.count;
    }

    private static FieldError fieldError(RowError error) {
        return new FieldError(error.pointer(), "line " + error.line() + ": " + error.detail());
    }

    /** One pass over a file. */
    private final class Lines {
        private final RowErrors errors = new RowErrors();
        private long count;

        void read(ItemFormat format, ReceivedFile file, Consumer<StagedItem> sink) throws IOException {
            try (var in = new BufferedInputStream(file.open())) {
                format.file(mapper, config.bytesMax()).read(in, parsed -> {
                    countOne();
                    switch (parsed) {
                        case ItemParser.Parsed.Sound(var item) -> sink.accept(item);
                        case ItemParser.Parsed.Faulty(var error) -> errors.add(error);
                    }
                });
            }
        }

        private void countOne() {
            count++;
            if (count > config.itemsMax()) {
                throw new ProblemException(
                        CommonProblem.TOO_LARGE, "an import has at most " + config.itemsMax() + " items; send several");
            }
        }
    }
}
