package io.fairground.dataset.items.store;

import io.fairground.dataset.items.Imports;
import io.fairground.dataset.items.ItemImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ImportStore implements Imports {

    private final Jdbi jdbi;

    ImportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<ItemImport> find(UUID datasetId, UUID importId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from dataset_import where dataset_id = :dataset and import_id = :import")
                .bind("dataset", datasetId)
                .bind("import", importId)
                .map((row, _) -> itemImport(row))
                .findOne());
    }

    @Override
    public void add(ItemImport done) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into dataset_import values (?, ?, ?, ?, ?, ?, ?)",
                done.datasetId(),
                done.id(),
                done.version(),
                done.itemCount(),
                done.byteCount(),
                HexFormat.of().parseHex(done.sha256()),
                Timestamp.from(done.importedAt())));
    }

    private static ItemImport itemImport(ResultSet row) throws SQLException {
        return new ItemImport(
                row.getObject("dataset_id", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getInt("version"),
                row.getLong("item_count"),
                row.getLong("byte_count"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getTimestamp("imported_at").toInstant());
    }
}
