package io.fairground.dataset.labels.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.labels.CollectedFacts;
import io.fairground.dataset.labels.Milestone;
import io.fairground.dataset.labels.Pseudonyms;
import io.fairground.events.dispatch.ItemsWithdrawn;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.JobScored;
import io.fairground.events.quality.ResponsesScored;
import io.fairground.events.quality.TaskResolved;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FactStore implements CollectedFacts {

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final SecureRandom random = new SecureRandom();

    FactStore(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    @Override
    public void addJobs(Collection<JobSubmitted> jobs) {
        addAll(jobs, "insert into release_family values (?, ?) on conflict do nothing", job ->
                new Object[] {job.datasetId(), newKey()});
        addAll(jobs, """
                insert into job values (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?::json, ?::json)
                on conflict do nothing""", job -> new Object[] {
            job.jobId(),
            job.tenant(),
            job.datasetId(),
            job.datasetVersion(),
            job.guidelineId(),
            job.guidelineVersion(),
            job.questionKind().name(),
            json(job.choices()),
            Timestamp.from(job.occurredAt()),
            job.question() == null ? null : json(job.question()),
            json(job.offers())
        });
    }

    private byte[] newKey() {
        var key = new byte[Pseudonyms.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    @Override
    public void addMilestones(Collection<Milestone> milestones) {
        addAll(milestones, """
                insert into job_milestone values (?, ?, ?, ?)
                on conflict (job_id, kind) do update set count = excluded.count, occurred_at = excluded.occurred_at
                where job_milestone.occurred_at <= excluded.occurred_at""", milestone -> new Object[] {
            milestone.jobId(), milestone.kind().name(), milestone.count(), Timestamp.from(milestone.occurredAt())
        });
    }

    @Override
    public void addWithdrawals(Collection<ItemsWithdrawn> withdrawals) {
        for (var withdrawal : withdrawals) {
            addAll(
                    withdrawal.items(),
                    "insert into withdrawn_item values (?, ?, ?, ?) on conflict do nothing",
                    item -> new Object[] {
                        withdrawal.jobId(), item.itemKey(), withdrawal.reason(), Timestamp.from(withdrawal.occurredAt())
                    });
        }
    }

    @Override
    public Map<UUID, Pseudonyms> pseudonyms(Set<UUID> jobIds) {
        var names = new HashMap<UUID, Pseudonyms>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select job_id, pseudonym_key from job join release_family using (dataset_id)
                        where job_id = any(:jobs)""")
                .bind("jobs", jobIds.toArray(UUID[]::new))
                .map((row, _) ->
                        Map.entry(row.getObject("job_id", UUID.class), new Pseudonyms(row.getBytes("pseudonym_key"))))
                .forEach(named -> names.put(named.getKey(), named.getValue())));
        return names;
    }

    @Override
    public void addAnswers(Collection<NamedAnswer> answers) {
        addAll(answers, """
                insert into label_answer values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""", named -> {
            var answer = named.answer();
            return new Object[] {
                answer.assignmentId(),
                answer.jobId(),
                answer.taskId(),
                named.worker(),
                answer.region().code(),
                answer.level().name(),
                json(answer.answer()),
                answer.choice(),
                Timestamp.from(answer.leasedAt()),
                Timestamp.from(answer.submittedAt()),
                answer.wallMillis(),
                answer.activeMillis(),
                answer.timeBasis().name()
            };
        });
    }

    @Override
    public void addAssessments(Collection<AssignmentAssessed> assessments) {
        addAll(assessments, """
                insert into answer_assessment values (?, ?, ?, ?, ?, ?)
                on conflict (assignment_id) do update
                set outcome = excluded.outcome, decided_by = excluded.decided_by, reason = excluded.reason,
                    assessed_at = excluded.assessed_at
                where answer_assessment.assessed_at <= excluded.assessed_at""", assessment -> new Object[] {
            assessment.assignmentId(),
            assessment.jobId(),
            assessment.outcome().name(),
            assessment.decidedBy(),
            assessment.reason(),
            Timestamp.from(assessment.occurredAt())
        });
    }

    @Override
    public void addLabels(Collection<TaskResolved> labels) {
        addAll(labels, """
                insert into label values (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?::json)
                on conflict (task_id) do update
                set label = excluded.label, answer = excluded.answer, confidence = excluded.confidence,
                    distribution = excluded.distribution, method = excluded.method, answer_count = excluded.answer_count, revision = excluded.revision,
                    resolved_at = excluded.resolved_at
                where label.revision < excluded.revision""", label -> new Object[] {
            label.taskId(),
            label.jobId(),
            label.itemKey(),
            label.label(),
            label.confidence(),
            json(label.distribution()),
            label.method(),
            label.answerCount(),
            label.revision(),
            Timestamp.from(label.occurredAt()),
            label.answer() == null ? null : json(label.answer())
        });
    }

    @Override
    public void addScores(Collection<ResponsesScored> scores) {
        for (var batch : scores) {
            addAll(
                    batch.responses(),
                    "insert into response_score values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    response -> new Object[] {
                        batch.jobId(),
                        batch.revision(),
                        response.responseId(),
                        response.score(),
                        response.low(),
                        response.high(),
                        response.component(),
                        response.comparisons()
                    });
        }
    }

    @Override
    public void completeScores(Collection<JobScored> jobs) {
        addAll(jobs, """
                insert into job_score values (?, ?, ?) on conflict (job_id) do update
                set revision = excluded.revision, response_count = excluded.response_count
                where job_score.revision < excluded.revision""", job -> new Object[] {job.jobId(), job.revision(), job.responseCount()});
        addAll(jobs, "delete from response_score where job_id = ? and revision < ?", job ->
                new Object[] {job.jobId(), job.revision()});
    }

    @Override
    public void addEarnings(Collection<EarningAccrued> earnings) {
        addAll(
                earnings,
                "insert into answer_earning values (?, ?, ?, ?, ?) on conflict do nothing",
                earning -> new Object[] {
                    earning.assignmentId(),
                    earning.jobId(),
                    earning.amount().amountMinor(),
                    earning.amount().currency(),
                    earning.transactionId()
                });
    }

    private <E> void addAll(Collection<E> rows, String sql, Function<E, @Nullable Object[]> values) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(sql);
            rows.forEach(row -> batch.add(values.apply(row)));
            batch.execute();
        });
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }
}
