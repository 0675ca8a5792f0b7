package io.fairground.quality.skill.store;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import io.fairground.quality.skill.Accuracy;
import io.fairground.quality.skill.Skill;
import io.fairground.quality.skill.Skills;
import io.fairground.quality.skill.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SkillTable implements Skills {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String COLUMNS =
            "select skill.*, job.question_kind, job.subjective from skill join job using (job_id) ";

    private final Jdbi jdbi;
    private final Clock clock;

    SkillTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<Tally> tally(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select answer.worker_id, answer.region,
                               count(*) as answer_count,
                               count(*) filter (where measure.origin = 'UPLOADED') as gold_answered,
                               count(*) filter (where measure.origin = 'UPLOADED' and measure.choice = answer.choice)
                                   as gold_correct,
                               coalesce(sum(measure.weight) filter (
                                   where measure.origin = 'MINTED' and measure.choice = answer.choice), 0) as minted_right,
                               coalesce(sum(measure.weight) filter (
                                   where measure.origin = 'MINTED' and measure.choice <> answer.choice), 0) as minted_wrong,
                               count(label.choice) as labelled,
                               count(*) filter (where label.choice = answer.choice) as label_matches
                        from answer
                        left join gold_showing as showing on showing.assignment_id = answer.assignment_id
                        left join gold_item as measure on measure.job_id = showing.job_id
                            and measure.item_key = showing.item_key and measure.counted
                        left join label on label.task_id = answer.task_id
                        where answer.job_id = :jobId and answer.choice is not null
                        group by answer.worker_id, answer.region
                        order by answer.worker_id, answer.region""")
                .bind("jobId", jobId)
                .map((row, context) -> tally(row))
                .list());
    }

    @Override
    public int latestRevision(UUID jobId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(revision), 0) from skill where job_id = :jobId")
                        .bind("jobId", jobId)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public void save(List<Skill> skills) {
        if (skills.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into skill (job_id, worker_id, region, answer_count, gold_answered, gold_correct, minted_right,
                                       minted_wrong, labelled, label_matches, accuracy, accuracy_low, accuracy_high, revision, estimated_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (job_id, worker_id, region) do update
                    set answer_count = excluded.answer_count, gold_answered = excluded.gold_answered,
                        gold_correct = excluded.gold_correct, minted_right = excluded.minted_right,
                        minted_wrong = excluded.minted_wrong, labelled = excluded.labelled,
                        label_matches = excluded.label_matches, accuracy = excluded.accuracy,
                        accuracy_low = excluded.accuracy_low, accuracy_high = excluded.accuracy_high,
                        revision = excluded.revision, estimated_at = excluded.estimated_at""");
            for (var skill : skills) {
                var tally = skill.tally();
                batch.add(
                        skill.jobId(),
                        tally.workerId(),
                        tally.region().code(),
                        tally.answerCount(),
                        tally.goldAnswered(),
                        tally.goldCorrect(),
                        tally.mintedRight(),
                        tally.mintedWrong(),
                        tally.labelled(),
                        tally.labelMatches(),
                        skill.accuracy().mean(),
                        skill.accuracy().low(),
                        skill.accuracy().high(),
                        skill.revision(),
                        now);
            }
            batch.execute();
        });
    }

    @Override
    public List<Skill> ofJob(UUID jobId, Optional<Key> after, int limit) {
        return page(COLUMNS + """
                where job_id = :owner and (worker_id, region) > (:afterId, :afterRegion)
                order by worker_id, region limit :limit""", jobId, after, limit);
    }

    @Override
    public List<Skill> ofWorker(UUID workerId, Optional<Key> after, int limit) {
        return page(COLUMNS + """
                where worker_id = :owner and (job_id, region) > (:afterId, :afterRegion)
                order by job_id, region limit :limit""", workerId, after, limit);
    }

    private List<Skill> page(String sql, UUID owner, Optional<Key> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("owner", owner)
                .bind("afterId", after.map(Key::id).orElse(BEFORE_ALL))
                .bind("afterRegion", after.map(key -> key.region().code()).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> skill(row))
                .list());
    }

    private static Skill skill(ResultSet row) throws SQLException {
        return new Skill(
                row.getObject("job_id", UUID.class),
                QuestionKind.valueOf(row.getString("question_kind")),
                row.getBoolean("subjective"),
                tally(row),
                new Accuracy(row.getDouble("accuracy"), row.getDouble("accuracy_low"), row.getDouble("accuracy_high")),
                row.getInt("revision"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getObject("worker_id", UUID.class),
                Region.of(row.getString("region")),
                row.getInt("answer_count"),
                row.getInt("gold_answered"),
                row.getInt("gold_correct"),
                row.getDouble("minted_right"),
                row.getDouble("minted_wrong"),
                row.getInt("labelled"),
                row.getInt("label_matches"));
    }
}
