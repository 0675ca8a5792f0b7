package io.fairground.payment.audit.store;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.audit.PayFigures;
import io.fairground.payment.audit.RegionPay;
import io.fairground.payment.audit.SkillFigure;
import io.fairground.payment.earning.PaidTime;
import io.fairground.payment.earning.TimeBasis;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sums of earnings, and skill figures, in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiPayFigures implements PayFigures {

    private final Jdbi jdbi;
    private final Clock clock;

    JdbiPayFigures(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<RegionPay> payByRegion(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select region, currency, count(distinct worker_id) as workers, sum(amount_minor) as pay,
                               count(*) as answers, count(active_millis) as timed,
                               coalesce(sum(active_millis), 0) as active,
                               string_agg(distinct time_basis, ',') as bases
                        from earning_standing where job_id = :job group by region, currency order by region, currency""")
                .bind("job", jobId)
                .map((row, context) -> regionPay(row))
                .list());
    }

    private static RegionPay regionPay(ResultSet row) throws SQLException {
        var bases = Arrays.stream(row.getString("bases").split(",", -1))
                .map(TimeBasis::valueOf)
                .toList();
        var paid = new PaidTime(
                new Money(row.getBigDecimal("pay").longValueExact(), row.getString("currency")),
                row.getLong("answers"),
                row.getLong("timed"),
                row.getBigDecimal("active").longValueExact(),
                TimeBasis.of(bases));
        return new RegionPay(Region.of(row.getString("region")), row.getLong("workers"), paid);
    }

    @Override
    public List<SkillFigure> skills(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from skill_figure where job_id = :job")
                .bind("job", jobId)
                .map((row, context) -> new SkillFigure(
                        jobId,
                        row.getObject("worker_id", UUID.class),
                        Region.of(row.getString("region")),
                        row.getInt("answer_count"),
                        row.getInt("gold_answered"),
                        row.getInt("gold_correct"),
                        row.getInt("label_matches"),
                        row.getInt("revision")))
                .list());
    }

    @Override
    public void keep(List<SkillFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into skill_figure as held
                            (job_id, worker_id, region, answer_count, gold_answered, gold_correct,
                             label_matches, revision)
                        select * from unnest(:jobs, :workers, :regions, :answers, :gold, :correct, :matches, :revisions)
                            as new (job_id, worker_id, region)
                        order by job_id, worker_id, region
                        on conflict (job_id, worker_id, region) do update set
                            answer_count = excluded.answer_count, gold_answered = excluded.gold_answered,
                            gold_correct = excluded.gold_correct, label_matches = excluded.label_matches,
                            revision = excluded.revision
                        where held.revision <= excluded.revision""")
                .bind("jobs", Column.of("uuid", figures, SkillFigure::jobId))
                .bind("workers", Column.of("uuid", figures, SkillFigure::workerId))
                .bind(
                        "regions",
                        Column.of("text", figures, figure -> figure.region().code()))
                .bind("answers", Column.of("int4", figures, SkillFigure::answerCount))
                .bind("gold", Column.of("int4", figures, SkillFigure::goldAnswered))
                .bind("correct", Column.of("int4", figures, SkillFigure::goldCorrect))
                .bind("matches", Column.of("int4", figures, SkillFigure::labelMatches))
                .bind("revisions", Column.of("int4", figures, SkillFigure::revision))
                .execute());
        keepRevisions(figures);
    }

    private void keepRevisions(List<SkillFigure> figures) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_skill
                            (job_id, worker_id, region, answer_count, gold_answered, gold_correct, label_matches,
                             revision, recorded_at)
                        select new.*, :now::timestamptz
                        from unnest(:jobs, :workers, :regions, :answers, :gold, :correct, :matches, :revisions) as new
                        on conflict do nothing""")
                .bind("now", clock.instant().toString())
                .bind("jobs", Column.of("uuid", figures, SkillFigure::jobId))
                .bind("workers", Column.of("uuid", figures, SkillFigure::workerId))
                .bind(
                        "regions",
                        Column.of("text", figures, figure -> figure.region().code()))
                .bind("answers", Column.of("int4", figures, SkillFigure::answerCount))
                .bind("gold", Column.of("int4", figures, SkillFigure::goldAnswered))
                .bind("correct", Column.of("int4", figures, SkillFigure::goldCorrect))
                .bind("matches", Column.of("int4", figures, SkillFigure::labelMatches))
                .bind("revisions", Column.of("int4", figures, SkillFigure::revision))
                .execute());
    }
}
