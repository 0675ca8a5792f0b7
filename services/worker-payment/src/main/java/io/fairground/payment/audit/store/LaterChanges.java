package io.fairground.payment.audit.store;

import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Changes;
import io.fairground.payment.audit.facts.Facts.Version;
import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.facts.WorkFact;
import io.fairground.payment.audit.report.By;
import io.fairground.payment.audit.report.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What was learnt after a moment, as changes that take it back. */
@ApplicationScoped
class LaterChanges {

    /** A change of one cell, with the job it belongs to. */
    record Change(Cell cell, String tenant, String kind, long[] values) {

        long value(Measure measure) {
            return values[measure.ordinal()];
        }

        List<String> key(List<By> by) {
            var key = new ArrayList<String>();
            for (var part : by) {
                key.add(
                        switch (part) {
                            case REGION -> cell.region();
                            case KIND -> kind;
                            case LEVEL -> cell.level();
                            case VENDOR -> tenant;
                            case JOB -> cell.jobId().toString();
                        });
            }
            return key;
        }

        boolean isIn(Scope scope) {
            return !cell.week().isBefore(scope.fromWeek())
                    && !cell.week().isAfter(scope.toWeek())
                    && (scope.region() == null
                            || cell.region().equals(scope.region())
                            || cell.region().startsWith(scope.region() + "-"))
                    && (scope.tenant() == null || tenant.equals(scope.tenant()))
                    && (scope.kind() == null || kind.equals(scope.kind()))
                    && (scope.level() == null || cell.level().equals(scope.level()))
                    && (scope.jobId() == null || cell.jobId().equals(scope.jobId()));
        }
    }

    private record Job(String tenant, String kind) {}

    List<Change> undone(Handle handle, Scope scope) {
        var changes = changes(handle, scope).byCell();
        if (changes.isEmpty()) {
            return List.of();
        }
        var jobs = jobs(handle);
        var unknown = new Job("UNKNOWN", "UNKNOWN");
        var undone = new ArrayList<Change>();
        changes.forEach((cell, values) -> {
            var job = jobs.getOrDefault(cell.jobId(), unknown);
            var change = new Change(cell, job.tenant(), job.kind(), values);
            if (change.isIn(scope)) {
                undone.add(change);
            }
        });
        return undone;
    }

    private static Changes changes(Handle handle, Scope scope) {
        var now = new HashMap<UUID, WorkFact>();
        var then = new HashMap<UUID, WorkFact>();
        for (var version : versions(handle, scope)) {
            var facts = version.recordedAt().isAfter(scope.knownAt()) ? now : then;
            facts.put(version.fact().assignmentId(), version.fact());
        }
        var changes = new Changes();
        now.forEach((id, fact) -> {
            var before = then.get(id);
            if (before == null) {
                changes.withdraw(fact);
            } else {
                changes.replace(fact, before);
            }
        });
        return changes;
    }

    /** All versions of what changed, oldest first, so that the last one put is the latest. */
    private static List<Version> versions(Handle handle, Scope scope) {
        return handle.createQuery("""
                        select f.* from (select distinct assignment_id from audit_fact where recorded_at > :known) changed
                        join audit_fact f using (assignment_id) order by f.assignment_id, f.revision""")
                .bind("known", Timestamp.from(scope.knownAt()))
                .map((row, context) -> FactRows.version(row))
                .list();
    }

    private static Map<UUID, Job> jobs(Handle handle) {
        var jobs = new HashMap<UUID, Job>();
        handle.createQuery("select job_id, tenant, question_kind from audit_job")
                .map((row, context) -> Map.entry(
                        row.getObject("job_id", UUID.class),
                        new Job(row.getString("tenant"), row.getString("question_kind"))))
                .forEach(job -> jobs.put(job.getKey(), job.getValue()));
        return jobs;
    }
}
