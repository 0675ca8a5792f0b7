package io.fairground.dispatch.eligibility.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.eligibility.Facts;
import io.fairground.dispatch.eligibility.HeldQualification;
import io.fairground.dispatch.eligibility.SensitivityClass;
import io.fairground.dispatch.eligibility.Skill;
import io.fairground.dispatch.eligibility.Suspended;
import io.fairground.dispatch.eligibility.Worked;
import io.fairground.dispatch.eligibility.WorkerFacts;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** All facts of many workers in one statement: lists come as JSON, each by an index of its own table. */
@ApplicationScoped
class FactStore implements Facts {

    /** In a subjective job only gold says anything about skill. */
    private static final String SELECT = """
            select w.worker_id, w.region, w.level, w.languages, w.registered_at,
                (select json_agg(json_build_object('name', q.name, 'level', q.level, 'expiresAt', q.expires_at))
                    from (select distinct on (name) name, level, expires_at from qualification_entry
                        where worker_id = w.worker_id order by name, qualification_entry_id desc) q
                    where q.level > 0) as qualifications,
                (select json_object_agg(s.question_kind, json_build_object('answers', s.answers, 'accuracy', s.accuracy))
                    from (select k.question_kind, sum(k.answers) as answers,
                            sum(k.accuracy * k.answers) / sum(k.answers) as accuracy
                        from skill k left join job j on j.job_id = k.job_id
                        where k.worker_id = w.worker_id and k.answers > 0
                            and (k.gold_answered > 0 or not coalesce(j.subjective, false))
                        group by k.question_kind) s) as skills,
                (select json_agg(json_build_object('scope', u.scope, 'tenant', u.tenant, 'jobId', u.job_id,
                    'until', u.until)) from suspension u where u.worker_id = w.worker_id) as suspensions,
                (select json_agg(c.kind)
                    from (select distinct on (kind) kind, given from consent_entry
                        where worker_id = w.worker_id order by kind, consent_entry_id desc) c
                    where c.given) as consents
            from worker w where w.worker_id = any(:workerIds)""";

    private static final TypeReference<List<HeldQualification>> QUALIFICATIONS = new TypeReference<>() {};
    private static final TypeReference<Map<QuestionKind, Skill>> SKILLS = new TypeReference<>() {};
    private static final TypeReference<List<Suspended>> SUSPENSIONS = new TypeReference<>() {};
    private static final TypeReference<Set<SensitivityClass>> CONSENTS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    FactStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    @Override
    public Map<UUID, WorkerFacts> read(Collection<UUID> workerIds) {
        return jdbi.withHandle(
                handle -> handle
                        .createQuery(SELECT)
                        .bindArray("workerIds", UUID.class, workerIds)
                        .map((row, context) -> facts(row))
                        .stream()
                        .collect(Collectors.toMap(WorkerFacts::workerId, Function.identity())));
    }

    private WorkerFacts facts(ResultSet row) throws SQLException {
        return new WorkerFacts(
                row.getObject("worker_id", UUID.class),
                Region.of(row.getString("region")),
                Level.valueOf(row.getString("level")),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(LanguageTag::of)
                        .toList(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                list(row, "qualifications", QUALIFICATIONS, List.of()),
                list(row, "skills", SKILLS, Map.of()),
                list(row, "suspensions", SUSPENSIONS, List.of()),
                list(row, "consents", CONSENTS, Set.of()),
                Worked.NOTHING);
    }

    private <T> T list(ResultSet row, String column, TypeReference<T> type, T none) throws SQLException {
        var text = row.getString(column);
        try {
            return text == null ? none : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts are not what they should be", e);
        }
    }
}
