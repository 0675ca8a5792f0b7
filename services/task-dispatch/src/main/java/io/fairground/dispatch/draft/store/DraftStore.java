package io.fairground.dispatch.draft.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.draft.Draft;
import io.fairground.dispatch.draft.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Drafts in plain SQL. */
@ApplicationScoped
class DraftStore implements Drafts {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    DraftStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    @Override
    public boolean save(Draft draft) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into draft (assignment_id, worker_id, revision, draft, saved_at)
                        values (:assignmentId, :workerId, :revision, cast(:draft as json), :savedAt)
                        on conflict (assignment_id) do update
                        set revision = excluded.revision, draft = excluded.draft, saved_at = excluded.saved_at
                        where draft.revision < excluded.revision""")
                        .bind("assignmentId", draft.assignmentId())
                        .bind("workerId", draft.workerId())
                        .bind("revision", draft.revision())
                        .bind("draft", write(draft.content()))
                        .bind("savedAt", draft.savedAt())
                        .execute()
                == 1);
    }

    @Override
    public Optional<Draft> find(UUID workerId, UUID assignmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select assignment_id, worker_id, revision, draft, saved_at from draft
                        where assignment_id = :assignmentId and worker_id = :workerId""")
                .bind("assignmentId", assignmentId)
                .bind("workerId", workerId)
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public int deleteSavedBefore(Instant limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from draft where saved_at < :limit")
                .bind("limit", limit)
                .execute());
    }

    private Draft read(ResultSet row) throws SQLException {
        try {
            return new Draft(
                    row.getObject("assignment_id", UUID.class),
                    row.getObject("worker_id", UUID.class),
                    row.getInt("revision"),
                    json.readValue(row.getString("draft"), CONTENT),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
