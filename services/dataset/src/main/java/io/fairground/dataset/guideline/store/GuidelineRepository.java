package io.fairground.dataset.guideline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.guideline.Guideline;
import io.fairground.dataset.guideline.GuidelineClause;
import io.fairground.dataset.guideline.GuidelineVersion;
import io.fairground.dataset.guideline.Guidelines;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GuidelineRepository implements Guidelines {

    private static final TypeReference<List<GuidelineClause>> CLAUSES = new TypeReference<>() {};

    private final GuidelineTable table;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    GuidelineRepository(GuidelineTable table, Jdbi jdbi, ObjectMapper mapper) {
        this.table = table;
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    /** Flushed, for the versions refer to it and are written with plain SQL. */
    @Override
    public void add(Guideline guideline) {
        table.persistAndFlush(GuidelineEntity.of(guideline));
    }

    @Override
    public void save(Guideline guideline) {
        table.findById(guideline.id()).moveOn(guideline);
    }

    @Override
    public void add(GuidelineVersion version) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into guideline_version values (?, ?, ?, ?::json, ?)",
                version.guidelineId(),
                version.version(),
                version.title(),
                write(version.clauses()),
                Timestamp.from(version.publishedAt())));
    }

    @Override
    public Optional<Guideline> lock(UUID id, String tenant) {
        return table.find("id = ?1 and tenant = ?2", id, tenant)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(GuidelineEntity::toGuideline);
    }

    @Override
    public Optional<GuidelineVersion> version(UUID id, String tenant, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.* from guideline_version v join guideline g using (guideline_id)
                        where guideline_id = :id and g.tenant = :tenant and v.version = :version""")
                .bind("id", id)
                .bind("tenant", tenant)
                .bind("version", version)
                .map((row, _) -> version(row))
                .findOne());
    }

    @Override
    public Optional<GuidelineVersion> versionInUse(UUID id, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from guideline_version where guideline_id = :id and version = :version
                        and exists (select from job where guideline_id = :id and guideline_version = :version)""")
                .bind("id", id)
                .bind("version", version)
                .map((row, _) -> version(row))
                .findOne());
    }

    @Override
    public List<GuidelineVersion> after(String tenant, Optional<UUID> id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.* from guideline g join guideline_version v using (guideline_id, version)
                        where g.tenant = :tenant and g.guideline_id > :after
                        order by g.guideline_id limit :limit""")
                .bind("tenant", tenant)
                .bind("after", id.orElse(new UUID(0, 0)))
                .bind("limit", limit)
                .map((row, _) -> version(row))
                .list());
    }

    private GuidelineVersion version(ResultSet row) throws SQLException {
        return new GuidelineVersion(
                row.getObject("guideline_id", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                clauses(row.getString("clauses")),
                row.getTimestamp("published_at").toInstant());
    }

    private List<GuidelineClause> clauses(String json) {
        try {
            return mapper.readValue(json, CLAUSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored clauses cannot be read", e);
        }
    }

    private String write(List<GuidelineClause> clauses) {
        try {
            return mapper.writeValueAsString(clauses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("clauses cannot be written", e);
        }
    }

    /** Kept apart so that Panache's wide API does not leak through the port. */
    @ApplicationScoped
    static class GuidelineTable implements PanacheRepositoryBase<GuidelineEntity, UUID> {}
}
