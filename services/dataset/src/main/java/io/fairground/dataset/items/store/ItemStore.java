package io.fairground.dataset.items.store;

import io.fairground.dataset.items.Dataset;
import io.fairground.dataset.items.Item;
import io.fairground.dataset.items.Items;
import io.fairground.dataset.items.RowError;
import io.fairground.dataset.items.RowErrors;
import io.fairground.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ItemStore implements Items {

    private static final int FETCHED_ROWS = 200;

    private final Jdbi jdbi;
    private final Ids ids;

    ItemStore(Jdbi jdbi, Ids ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    @Override
    public void stage(Source source) throws IOException {
        jdbi.<IOException>useHandle(handle -> {
            handle.execute("""
                    create temporary table staged_item (line bigint, item_id uuid, key text, payload json)
                    on commit drop""");
            try (var copy = new ItemCopy(handle.getConnection(), ids::next)) {
                source.sendTo(copy::write);
            } catch (SQLException e) {
                throw new IOException("the copy could not begin", e);
            }
        });
    }

    @Override
    public RowErrors duplicates(UUID datasetId) {
        return jdbi.withHandle(handle -> {
            handle.execute("analyze staged_item");
            var errors = new RowErrors();
            handle.createQuery("""
                            with seen as (
                                select line, key, first_value(line) over (partition by key order by line) as first_line
                                from staged_item)
                            select line, first_line, count(*) over () as all_of_them
                            from seen
                            where line <> first_line
                               or exists (select from item where dataset_id = :dataset and item.key = seen.key)
                            order by line limit :limit""")
                    .bind("dataset", datasetId)
                    .bind("limit", RowErrors.KEPT_MAX)
                    .map((row, _) -> duplicate(row))
                    .forEach(found -> {
                        errors.add(found.error());
                        if (errors.count() == RowErrors.KEPT_MAX) {
                            errors.addUnseen(found.all() - RowErrors.KEPT_MAX);
                        }
                    });
            return errors;
        });
    }

    private record Duplicate(RowError error, long all) {}

    private static Duplicate duplicate(ResultSet row) throws SQLException {
        var line = row.getLong("line");
        var firstLine = row.getLong("first_line");
        var detail = line == firstLine
                ? "is the key of an item the dataset already has"
                : "is the key of line " + firstLine + " already";
        return new Duplicate(new RowError(line, "/key", detail), row.getLong("all_of_them"));
    }

    @Override
    public void adopt(Dataset version, long firstPosition) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into item (dataset_id, position, item_id, key, version, payload)
                        select :dataset, :first + row_number() over (order by line) - 1, item_id, key, :version, payload
                        from staged_item order by line""")
                .bind("dataset", version.id())
                .bind("first", firstPosition)
                .bind("version", version.version())
                .execute());
    }

    @Override
    public void visit(UUID datasetId, int version, Consumer<Item> visitor) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select * from item where dataset_id = :dataset and version = :version order by position""")
                .bind("dataset", datasetId)
                .bind("version", version)
                .setFetchSize(FETCHED_ROWS)
                .map((row, _) -> item(row))
                .useStream(items -> items.forEach(visitor)));
    }

    @Override
    public List<Item> after(UUID datasetId, Optional<Long> position, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from item where dataset_id = :dataset and position > :position
                        order by position limit :limit""")
                .bind("dataset", datasetId)
                .bind("position", position.orElse(-1L))
                .bind("limit", limit)
                .map((row, _) -> item(row))
                .list());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("item_id", UUID.class),
                row.getString("key"),
                row.getLong("position"),
                row.getInt("version"),
                row.getString("payload"));
    }
}
