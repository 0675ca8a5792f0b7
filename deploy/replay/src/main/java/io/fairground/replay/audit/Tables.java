package io.fairground.replay.audit;

import static io.fairground.replay.audit.Databases.id;

import io.fairground.replay.audit.Facts.Answer;
import io.fairground.replay.audit.Facts.Assignment;
import io.fairground.replay.audit.Facts.Collected;
import io.fairground.replay.audit.Facts.DeadLetter;
import io.fairground.replay.audit.Facts.Dispatch;
import io.fairground.replay.audit.Facts.Earning;
import io.fairground.replay.audit.Facts.Entry;
import io.fairground.replay.audit.Facts.Pay;
import io.fairground.replay.audit.Facts.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the four databases say about some jobs. Its SQL is its own: it shares nothing with the services' code. */
final class Tables {

    static final List<String> ALL = List.of("task_dispatch", "quality_control", "worker_payment", "dataset");

    private final Databases databases;
    private final Set<UUID> jobs;

    Tables(Databases databases, Set<UUID> jobs) {
        this.databases = databases;
        this.jobs = jobs;
    }

    Dispatch dispatch() {
        var tasks = databases.query(
                "task_dispatch",
                """
                select t.task_id, t.job_id, t.overlap, j.max_overlap
                from task t join job j using (job_id) where t.job_id = any(?)""",
                jobs,
                row -> new Task(
                        id(row, "task_id"), id(row, "job_id"), row.getInt("overlap"), row.getInt("max_overlap")));
        var assignments = databases.query(
                "task_dispatch",
                """
                select a.assignment_id, a.job_id, a.task_id, a.worker_id, i.item_key, a.slot, a.epoch,
                       case when l.assignment_id is null then a.state when l.taken_as is null then 'SURPLUS'
                           else 'TAKEN_LATE' end as state,
                       a.state = 'LEASED' and a.expires_at > now() as live, a.amount_minor, a.currency
                from assignment a join task t using (task_id) join item i on i.item_id = a.item_id
                     left join late_answer l on l.assignment_id = a.assignment_id
                where a.job_id = any(?)""",
                jobs,
                row -> new Assignment(
                        id(row, "assignment_id"),
                        id(row, "job_id"),
                        id(row, "task_id"),
                        id(row, "worker_id"),
                        row.getString("item_key"),
                        row.getInt("slot"),
                        row.getLong("epoch"),
                        row.getString("state"),
                        row.getBoolean("live"),
                        row.getLong("amount_minor"),
                        row.getString("currency")));
        return new Dispatch(tasks, assignments);
    }

    List<Answer> answers() {
        return databases.query(
                "quality_control",
                "select assignment_id, task_id, worker_id, outcome from answer where job_id = any(?)",
                jobs,
                row -> new Answer(
                        id(row, "assignment_id"), id(row, "task_id"), id(row, "worker_id"), row.getString("outcome")));
    }

    /** The ledger is read whole: money of other jobs must balance too. */
    Pay pay() {
        var earnings = databases.query(
                "worker_payment",
                "select assignment_id, amount_minor, currency, transaction_id from earning where job_id = any(?)",
                jobs,
                row -> new Earning(
                        id(row, "assignment_id"),
                        row.getLong("amount_minor"),
                        row.getString("currency"),
                        id(row, "transaction_id")));
        var entries = databases.query(
                "worker_payment",
                """
                select e.transaction_id, t.type, t.line_count, e.account_id, a.kind, e.side, e.amount_minor, e.currency
                from entry e join ledger_transaction t on t.id = e.transaction_id
                     join account a on a.id = e.account_id""",
                jobs,
                row -> new Entry(
                        id(row, "transaction_id"),
                        row.getString("type").intern(),
                        row.getInt("line_count"),
                        id(row, "account_id"),
                        row.getString("kind").intern(),
                        row.getString("side").equals("DEBIT"),
                        row.getLong("amount_minor"),
                        row.getString("currency").intern()));
        return new Pay(earnings, entries);
    }

    Collected collected() {
        return new Collected(collected("label_answer"), collected("answer_assessment"), collected("answer_earning"));
    }

    private List<UUID> collected(String table) {
        var sql = "select assignment_id from " + table + " where job_id = any(?)";
        return databases.query("dataset", sql, jobs, row -> id(row, "assignment_id"));
    }

    /** Of all jobs: an event id does not tell its job. */
    Map<String, Set<UUID>> applied() {
        var applied = new HashMap<String, Set<UUID>>();
        for (var database : ALL) {
            databases.query(
                    database,
                    "select consumer, event_id from inbox",
                    jobs,
                    row -> applied.computeIfAbsent(row.getString("consumer"), _ -> new HashSet<>())
                            .add(id(row, "event_id")));
        }
        return applied;
    }

    List<DeadLetter> deadLetters() {
        var letters = new ArrayList<DeadLetter>();
        for (var database : ALL) {
            var sql = "select consumer, type, event_id, cause from dead_letter where replayed_at is null";
            letters.addAll(databases.query(
                    database,
                    sql,
                    jobs,
                    row -> new DeadLetter(
                            database,
                            row.getString("consumer"),
                            row.getString("type"),
                            row.getObject("event_id", UUID.class),
                            row.getString("cause"))));
        }
        return letters;
    }

    long outboxRows() {
        return ALL.stream()
                .flatMap(
                        database -> databases
                                .query(
                                        database,
                                        "select count(*) as rows from outbox",
                                        jobs,
                                        row -> row.getLong("rows"))
                                .stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
