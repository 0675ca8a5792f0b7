package io.fairground.payment.statement.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.payment.earning.Workers;
import io.fairground.payment.statement.Statement;
import io.fairground.payment.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a worker's statements, and packs what is hers. */
@ApplicationScoped
public class ReadStatements {

    private static final int ROWS_MAX = 200_000;

    private final Workers workers;
    private final Statements statements;
    private final ObjectMapper json;

    ReadStatements(Workers workers, Statements statements, ObjectMapper json) {
        this.workers = workers;
        this.statements = statements;
        this.json = json;
    }

    /** @return nothing when that person is not known as a worker */
    @Transactional
    public Optional<List<Statement>> of(String subject, YearMonth period) {
        return workers.bySubject(subject).map(worker -> statements.of(worker, period));
    }

    @Transactional
    public Optional<UUID> worker(String subject) {
        return workers.bySubject(subject);
    }

    /** A zip with a JSON file for each part, as of one moment. */
    @Transactional
    public void export(UUID workerId, OutputStream out) {
        try (var zip = new ZipOutputStream(out)) {
            for (var part : Statements.Part.values()) {
                zip.putNextEntry(new ZipEntry(part.name().toLowerCase(Locale.ROOT) + ".json"));
                zip.write(json.writeValueAsBytes(statements.export(workerId, part, ROWS_MAX)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
