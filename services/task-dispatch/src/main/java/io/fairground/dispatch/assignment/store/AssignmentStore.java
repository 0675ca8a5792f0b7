package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.Claim;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.ItemPlace;
import io.fairground.dispatch.assignment.Lease;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The hot path in plain SQL: a claim is one statement, a submit one conditional update. */
@ApplicationScoped
class AssignmentStore implements Assignments {

    private static final int JOBS_TRIED_MAX = 100;

    private final Jdbi jdbi;
    private final AssignmentRows rows;
    private final ExpirySql expiry;

    AssignmentStore(Jdbi jdbi, AssignmentRows rows, ExpirySql expiry) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.expiry = expiry;
    }

    @Override
    public Standing enter(UUID workerId, @Nullable UUID jobId) {
        var jobLock = jobId == null ? "" : ", pg_advisory_xact_lock_shared(:job)";
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select region, level, pg_advisory_xact_lock(:worker)" + jobLock
                            + " from worker where worker_id = :workerId")
                    .bind("workerId", workerId)
                    .bind("worker", lockKey(workerId));
            if (jobId != null) {
                query.bind("job", lockKey(jobId));
            }
            return query.map((row, context) -> new Standing(
                            workerId, Region.of(row.getString("region")), Level.valueOf(row.getString("level"))))
                    .one();
        });
    }

    @Override
    public Optional<Lease> claimAhead(Claim claim) {
        return jdbi.withHandle(handle -> leased(handle.createQuery(ClaimSql.AHEAD), claim));
    }

    @Override
    public Optional<Lease> claimFromStart(Claim claim) {
        return jdbi.withHandle(handle -> leased(handle.createQuery(ClaimSql.FROM_START), claim));
    }

    @Override
    public boolean hasTaskFor(Claim claim) {
        return jdbi.withHandle(handle -> handle.createQuery(ClaimSql.ANY)
                .bind("jobId", claim.jobId())
                .bind("workerId", claim.workerId())
                .bind("assignmentId", claim.assignmentId())
                .bind("liveLeasesMax", claim.liveLeasesMax())
                .bindArray("apartFrom", UUID.class, claim.apartFrom())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Lease> claimAt(Claim claim, long position) {
        return jdbi.withHandle(handle -> leased(handle.createQuery(ClaimSql.AT).bind("position", position), claim));
    }

    @Override
    public ItemPlace placeOf(UUID jobId, String itemKey) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select j.replay, i.position from job j left join item i on i.dataset_id = j.dataset_id
                            and i.item_key = :itemKey and i.version <= j.dataset_version
                        where j.job_id = :jobId""")
                .bind("itemKey", itemKey)
                .bind("jobId", jobId)
                .map((row, context) -> place(row))
                .one());
    }

    @Override
    public Optional<HeldAssignment> find(UUID assignmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + AssignmentRows.COLUMNS + """
                        , i.item_id, i.item_key, j.replay from assignment a
                        join task t on t.task_id = a.task_id join item i on i.item_id = t.item_id
                        join job j on j.job_id = a.job_id
                        where a.assignment_id = :assignmentId""")
                .bind("assignmentId", assignmentId)
                .map((row, context) -> new HeldAssignment(
                        rows.read(row),
                        row.getObject("item_id", UUID.class),
                        row.getString("item_key"),
                        row.getBoolean("replay")))
                .findOne());
    }

    @Override
    public Optional<Lease> findLease(UUID assignmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.job_id, a.task_id, a.worker_id, a.epoch, a.leased_at, a.expires_at, a.amount_minor,
                            a.currency, i.item_key, i.payload
                        from assignment a join task t on t.task_id = a.task_id join item i on i.item_id = t.item_id
                        where a.assignment_id = :assignmentId and a.state = 'LEASED'""")
                .bind("assignmentId", assignmentId)
                .map((row, context) -> new Lease(
                        assignmentId,
                        row.getObject("job_id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        row.getString("item_key"),
                        row.getString("payload"),
                        row.getLong("epoch"),
                        AssignmentRows.instant(row, "leased_at"),
                        AssignmentRows.instant(row, "expires_at"),
                        new Money(row.getLong("amount_minor"), row.getString("currency"))))
                .findOne());
    }

    @Override
    public int liveLeases(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from assignment where worker_id = :workerId and state = 'LEASED'")
                .bind("workerId", workerId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<UUID> jobsFor(Standing worker) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select j.job_id from job j
                        where j.state = 'OPEN' and j.closed_at is null and j.paused_at is null
                            and exists (select from job_offer o where o.job_id = j.job_id
                                and o.level = :level and o.region in (:region, :country))
                            and exists (select from task t where t.job_id = j.job_id and t.open
                                and t.withdrawn_at is null)
                        order by j.opened_at, j.job_id limit :limit""")
                .bind("level", worker.level().name())
                .bind("region", worker.region().code())
                .bind("country", worker.region().country().code())
                .bind("limit", JOBS_TRIED_MAX)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public boolean submit(Assignment assignment, Assignment.State.Submitted answer, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update assignment set state = 'SUBMITTED', finished_at = :now, answer = cast(:answer as json),
                            wall_millis = :wallMillis, active_millis = :activeMillis, time_basis = :timeBasis
                        where assignment_id = :assignmentId and worker_id = :workerId and epoch = :epoch
                            and state = 'LEASED' and expires_at > :now""")
                        .bind("now", now)
                        .bind("answer", rows.write(answer.answer()))
                        .bind("wallMillis", answer.wallMillis())
                        .bind("activeMillis", answer.activeMillis())
                        .bind("timeBasis", answer.timeBasis().name())
                        .bind("assignmentId", assignment.assignmentId())
                        .bind("workerId", assignment.workerId())
                        .bind("epoch", assignment.epoch())
                        .execute()
                == 1);
    }

    @Override
    public boolean giveBack(Assignment assignment, String reason, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        with given as (
                            update assignment set state = 'RETURNED', finished_at = :now, return_reason = :reason
                            where assignment_id = :assignmentId and worker_id = :workerId and epoch = :epoch
                                and state = 'LEASED' and expires_at > :now
                            returning task_id)
                        update task t set taken = t.taken - 1 from given where t.task_id = given.task_id""")
                        .bind("now", now)
                        .bind("reason", reason)
                        .bind("assignmentId", assignment.assignmentId())
                        .bind("workerId", assignment.workerId())
                        .bind("epoch", assignment.epoch())
                        .execute()
                == 1);
    }

    @Override
    public List<Assignment> expire(Instant now, int limit) {
        return expiry.expire(now, limit);
    }

    @Override
    public void raiseOverlap(UUID jobId, UUID taskId, int additional) {
        jdbi.useHandle(handle -> {
            var raised = handle.createUpdate("""
                            update task t set overlap = least(t.overlap::bigint + :additional, j.max_overlap)
                            from job j where t.task_id = :taskId and t.job_id = :jobId and j.job_id = :jobId
                                and j.state = 'OPEN' and j.closed_at is null""")
                    .bind("additional", additional)
                    .bind("taskId", taskId)
                    .bind("jobId", jobId)
                    .execute();
            if (raised == 1) {
                handle.createUpdate("update job set drained_at = null where job_id = :jobId and drained_at is not null")
                        .bind("jobId", jobId)
                        .execute();
            }
        });
    }

    private static Optional<Lease> leased(Query query, Claim claim) {
        try {
            return bound(query, claim).map((row, context) -> lease(row, claim)).findOne();
        } catch (UnableToExecuteStatementException e) {
            throw orForeign(e);
        }
    }

    private static Query bound(Query query, Claim claim) {
        return query.bind("jobId", claim.jobId())
                .bind("workerId", claim.workerId())
                .bind("assignmentId", claim.assignmentId())
                .bind("liveLeasesMax", claim.liveLeasesMax())
                .bindArray("apartFrom", UUID.class, claim.apartFrom())
                .bind("region", claim.region().code())
                .bind("level", claim.level().name())
                .bind("amountMinor", claim.price().amountMinor())
                .bind("currency", claim.price().currency())
                .bind("leasedAt", claim.leasedAt())
                .bind("expiresAt", claim.expiresAt());
    }

    /** Two workers chose one id at the same moment: for the second one it is somebody else's. */
    private static RuntimeException orForeign(UnableToExecuteStatementException fault) {
        return String.valueOf(fault.getMessage()).contains("assignment_pkey")
                ? new ProblemException(CommonProblem.NOT_FOUND, "no such assignment")
                : fault;
    }

    private static Lease lease(ResultSet row, Claim claim) throws SQLException {
        return new Lease(
                claim.assignmentId(),
                claim.jobId(),
                row.getObject("task_id", UUID.class),
                claim.workerId(),
                row.getString("item_key"),
                row.getString("payload"),
                row.getLong("epoch"),
                claim.leasedAt(),
                claim.expiresAt(),
                claim.price());
    }

    private static ItemPlace place(ResultSet row) throws SQLException {
        if (!row.getBoolean("replay")) {
            return new ItemPlace.NotToBeChosen();
        }
        var position = row.getObject("position", Long.class);
        return position == null ? new ItemPlace.Unknown() : new ItemPlace.At(position);
    }

    private static long lockKey(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }
}
