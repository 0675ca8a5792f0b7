package io.fairground.dataset.release.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.guideline.Guidelines;
import io.fairground.dataset.items.Datasets;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.ReleaseLine;
import io.fairground.dataset.release.Releases;
import io.fairground.dataset.release.RootHash;
import io.fairground.dataset.release.SigningKeys;
import io.fairground.dataset.release.document.Card;
import io.fairground.dataset.release.document.Croissant;
import io.fairground.dataset.release.document.Datasheet;
import io.fairground.dataset.release.document.Provenance;
import io.fairground.dataset.release.document.Subject;
import io.fairground.dataset.release.facts.Facts;
import io.fairground.dataset.release.manifest.Difference;
import io.fairground.dataset.release.manifest.Manifest;
import io.fairground.dataset.release.manifest.Manifest.FileEntry;
import io.fairground.dataset.release.manifest.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a cut: its place in the line, its documents, and the manifest over all of it, signed. */
@ApplicationScoped
public class SealRelease {

    /** What rows of the release before were about that this one has none about. */
    static final String REMOVED = "removed.txt";

    private final Releases releases;
    private final SigningKeys keys;
    private final Guidelines guidelines;
    private final Datasets datasets;
    private final ObjectMapper mapper;

    SealRelease(Releases releases, SigningKeys keys, Guidelines guidelines, Datasets datasets, ObjectMapper mapper) {
        this.releases = releases;
        this.keys = keys;
        this.guidelines = guidelines;
        this.datasets = datasets;
        this.mapper = mapper;
    }

    @Transactional(TxType.MANDATORY)
    void seal(Release release, RowSink sink, Facts facts, @Nullable String license) {
        var before = releases.latest(release.job().id(), release.form());
        var difference = before.map(line -> releases.difference(release.id(), line.releaseId()))
                .orElse(Difference.toNothing(release.rowCount()));
        var version = before.map(line -> line.version().next(difference)).orElse(Version.FIRST);
        var subject = new Subject(
                datasetName(release),
                release,
                version,
                license,
                sink.watermark(),
                difference,
                guideline(release),
                sink.files(),
                facts);
        var files = new ArrayList<>(subject.dataFiles());
        files.add(removed(release, before));
        documents(subject).forEach((path, body) -> files.add(add(release, path, body)));
        sign(release, manifest(subject, before, files));
        var number = before.map(ReleaseLine::number).orElse(0) + 1;
        releases.seal(
                release,
                new ReleaseLine(release.id(), number, version),
                before.map(ReleaseLine::releaseId).orElse(null));
    }

    private String datasetName(Release release) {
        return datasets.find(release.job().datasetId(), release.job().tenant())
                .map(dataset -> dataset.name())
                .orElse(release.job().datasetId().toString());
    }

    private Optional<Subject.Guideline> guideline(Release release) {
        return guidelines
                .versionInUse(release.job().guidelineId(), release.job().guidelineVersion())
                .map(version -> new Subject.Guideline(
                        version.title(),
                        version.clauses().stream()
                                .map(clause -> new Subject.Clause(
                                        clause.id(),
                                        clause.author(),
                                        clause.stance().name(),
                                        clause.text()))
                                .toList()));
    }

    private FileEntry removed(Release release, Optional<ReleaseLine> before) {
        var hash = new RootHash();
        before.ifPresent(
                line -> releases.visitRemoved(release.id(), line.releaseId(), key -> hash.add(key.getBytes(UTF_8))));
        var rows = hash.rowCount();
        var bytes = hash.byteCount();
        return new FileEntry(REMOVED, hash.end(), bytes, rows);
    }

    private Map<String, byte[]> documents(Subject subject) {
        var documents = new LinkedHashMap<String, byte[]>();
        documents.put("facts.json", json(subject.facts()));
        documents.put("DATASHEET.md", Datasheet.of(subject).getBytes(UTF_8));
        documents.put("croissant.json", json(Croissant.of(subject)));
        documents.put("data-provenance.json", json(Provenance.of(subject)));
        documents.put("README.md", Card.of(subject).getBytes(UTF_8));
        return documents;
    }

    private FileEntry add(Release release, String path, byte[] body) {
        releases.addFile(release.id(), path, body);
        return new FileEntry(path, RootHash.ofFile(body), body.length, null);
    }

    private Manifest manifest(Subject subject, Optional<ReleaseLine> before, List<FileEntry> files) {
        var release = subject.release();
        var job = release.job();
        return new Manifest(
                subject.datasetName(),
                subject.version().toString(),
                release.id(),
                job.id(),
                job.datasetId(),
                job.datasetVersion(),
                job.guidelineId(),
                job.guidelineVersion(),
                release.form().word(),
                release.cutAt(),
                subject.watermark(),
                release.rootHash(),
                release.labelCount(),
                release.answerCount(),
                release.tieCount(),
                before.map(this::parent).orElse(null),
                subject.difference(),
                files);
    }

    private Manifest.Parent parent(ReleaseLine line) {
        var manifest = releases.file(line.releaseId(), Manifest.PATH).orElseThrow();
        return new Manifest.Parent(line.releaseId(), line.version().toString(), RootHash.ofFile(manifest));
    }

    private void sign(Release release, Manifest manifest) {
        var body = json(manifest);
        releases.addFile(release.id(), Manifest.PATH, body);
        releases.addFile(
                release.id(), Manifest.SIGNATURE_PATH, keys.current().sign(body).getBytes(UTF_8));
    }

    private byte[] json(Object value) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }
}
