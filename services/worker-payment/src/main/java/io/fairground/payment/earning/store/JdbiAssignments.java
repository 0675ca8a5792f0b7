package io.fairground.payment.earning.store;

import io.fairground.payment.earning.Assessment;
import io.fairground.payment.earning.Assignments;
import io.fairground.payment.earning.DueSubmission;
import io.fairground.payment.earning.Earning;
import io.fairground.payment.earning.Submission;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Assignments and earnings in PostgreSQL. Rows are taken in the order of their ids, so that batches cannot deadlock. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiAssignments implements Assignments {

    /** Of an assignment a; ends the statement but for a limit. */
    private static final String UNPAID = """
            a.submitted_at is not null and (a.outcome in ('USED', 'EXCLUDED') or a.decided_by like 'rule:%')
            and not exists (select from earning_standing e where e.assignment_id = a.assignment_id)
            order by a.assignment_id""";

    private final Jdbi jdbi;

    JdbiAssignments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** {@code do update} locks the row even where its condition leaves the first submission as it is. */
    @Override
    public void addSubmissions(Collection<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into assignment as held
                            (assignment_id, job_id, task_id, worker_id, submitted_at, region, level,
                             price_minor, currency, wall_millis, active_millis, time_basis)
                        select * from unnest(:ids, :jobs, :tasks, :workers, :submitted, :regions, :levels,
                                             :prices, :currencies, :walls, :actives, :bases) as new (id)
                        order by id
                        on conflict (assignment_id) do update set
                            submitted_at = excluded.submitted_at, region = excluded.region, level = excluded.level,
                            price_minor = excluded.price_minor, currency = excluded.currency,
                            wall_millis = excluded.wall_millis, active_millis = excluded.active_millis,
                            time_basis = excluded.time_basis
                        where held.submitted_at is null""")
                .bind("ids", Column.of("uuid", submissions, Submission::assignmentId))
                .bind("jobs", Column.of("uuid", submissions, Submission::jobId))
                .bind("tasks", Column.of("uuid", submissions, Submission::taskId))
                .bind("workers", Column.of("uuid", submissions, Submission::workerId))
                .bind("submitted", Column.of("timestamptz", submissions, Submission::submittedAt))
                .bind(
                        "regions",
                        Column.of(
                                "text",
                                submissions,
                                submission -> submission.region().code()))
                .bind("levels", Column.of("text", submissions, Submission::level))
                .bind(
                        "prices",
                        Column.of(
                                "int8",
                                submissions,
                                submission -> submission.price().amountMinor()))
                .bind(
                        "currencies",
                        Column.of(
                                "text",
                                submissions,
                                submission -> submission.price().currency()))
                .bind("walls", Column.of("int8", submissions, Submission::wallMillis))
                .bind("actives", Column.of("int8", submissions, submission -> submission.activeMillis()))
                .bind(
                        "bases",
                        Column.of(
                                "text",
                                submissions,
                                submission -> submission.timeBasis().name()))
                .execute());
    }

    @Override
    public void addAssessments(Collection<Assessment> assessments) {
        if (assessments.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into assignment
                            (assignment_id, job_id, task_id, worker_id, assessed_at, outcome, decided_by)
                        select * from unnest(:ids, :jobs, :tasks, :workers, :assessed, :outcomes, :deciders) as new (id)
                        order by id
                        on conflict (assignment_id) do update set
                            assessed_at = excluded.assessed_at, outcome = excluded.outcome,
                            decided_by = excluded.decided_by, appeal = null, refusal_final_at = null""")
                .bind("ids", Column.of("uuid", assessments, Assessment::assignmentId))
                .bind("jobs", Column.of("uuid", assessments, Assessment::jobId))
                .bind("tasks", Column.of("uuid", assessments, Assessment::taskId))
                .bind("workers", Column.of("uuid", assessments, Assessment::workerId))
                .bind("assessed", Column.of("timestamptz", assessments, Assessment::assessedAt))
                .bind(
                        "outcomes",
                        Column.of(
                                "text",
                                assessments,
                                assessment -> assessment.outcome().name()))
                .bind("deciders", Column.of("text", assessments, Assessment::decidedBy))
                .execute());
    }

    @Override
    public List<DueSubmission> due(Collection<UUID> assignmentIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.*, 1 + (select count(*) from earning e where e.assignment_id = a.assignment_id) as attempt
                        from assignment a where a.assignment_id = any(:ids) and %s""".formatted(UNPAID))
                .bind("ids", Column.of("uuid", assignmentIds, id -> id))
                .map((row, context) -> new DueSubmission(EarningRows.submission(row), row.getInt("attempt")))
                .list());
    }

    @Override
    public List<DueSubmission> dueOfToppedUp(int limit) {
        return jdbi.withHandle(handle -> {
            var ids = handle.createQuery("""
                            select a.assignment_id from assignment a join job j using (job_id)
                            where j.catch_up and j.ran_dry_at is null and %s limit :limit for update of a""".formatted(UNPAID))
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
            if (ids.isEmpty()) {
                handle.execute("update job set catch_up = false where catch_up and ran_dry_at is null");
            }
            return due(ids);
        });
    }

    @Override
    public List<UUID> decideOverdue(Instant submittedBy, Instant now, String rule, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update assignment set outcome = 'USED', decided_by = :rule, assessed_at = :now
                        where assignment_id in (
                            select assignment_id from assignment
                            where outcome is null and submitted_at < :submittedBy
                            order by assignment_id limit :limit for update skip locked)
                        returning assignment_id""")
                .bind("rule", rule)
                .bind("now", Timestamp.from(now))
                .bind("submittedBy", Timestamp.from(submittedBy))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public void addEarnings(Collection<Earning> earnings) {
        if (earnings.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into earning
                            (assignment_id, job_id, task_id, worker_id, region, amount_minor, currency,
                             wall_millis, active_millis, time_basis, transaction_id, earned_at, attempt)
                        select * from unnest(:ids, :jobs, :tasks, :workers, :regions, :amounts, :currencies,
                                             :walls, :actives, :bases, :transactions, :earned, :attempts)""")
                .bind("ids", Column.of("uuid", earnings, Earning::assignmentId))
                .bind("jobs", Column.of("uuid", earnings, Earning::jobId))
                .bind("tasks", Column.of("uuid", earnings, Earning::taskId))
                .bind("workers", Column.of("uuid", earnings, Earning::workerId))
                .bind(
                        "regions",
                        Column.of("text", earnings, earning -> earning.region().code()))
                .bind(
                        "amounts",
                        Column.of("int8", earnings, earning -> earning.amount().amountMinor()))
                .bind(
                        "currencies",
                        Column.of("text", earnings, earning -> earning.amount().currency()))
                .bind("walls", Column.of("int8", earnings, Earning::wallMillis))
                .bind("actives", Column.of("int8", earnings, earning -> earning.activeMillis()))
                .bind(
                        "bases",
                        Column.of(
                                "text", earnings, earning -> earning.timeBasis().name()))
                .bind("transactions", Column.of("uuid", earnings, Earning::transactionId))
                .bind("earned", Column.of("timestamptz", earnings, Earning::earnedAt))
                .bind("attempts", Column.of("int4", earnings, Earning::attempt))
                .execute());
    }
}
