package io.fairground.quality.review.store;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.quality.Outcome;
import io.fairground.quality.job.Question;
import io.fairground.quality.review.CaseContent;
import io.fairground.quality.review.CaseContents;
import io.fairground.quality.review.ReviewKind;
import io.fairground.quality.review.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CaseContentReader implements CaseContents {

    private final Jdbi jdbi;

    CaseContentReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<CaseContent> of(Subject subject) {
        var taskId = subject.taskId();
        return taskId == null ? Optional.empty() : Optional.of(ofTask(taskId, subject));
    }

    private CaseContent ofTask(UUID taskId, Subject subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select task.item_key, job.question_kind, job.choices, answer.choice, answer.outcome
                        from task join job using (job_id)
                        left join answer on answer.assignment_id = cast(:assignmentId as uuid)
                        where task.task_id = :taskId""")
                .bind("taskId", taskId)
                .bind("assignmentId", subject.kind() == ReviewKind.ASSIGNMENT ? subject.id() : null)
                .map((row, context) -> content(row, taskId))
                .one());
    }

    private CaseContent content(ResultSet row, UUID taskId) throws SQLException {
        var question = new Question(QuestionKind.valueOf(row.getString("question_kind")), List.of((String[])
                row.getArray("choices").getArray()));
        var choice = row.getObject("choice", Integer.class);
        var outcome = row.getString("outcome");
        return new CaseContent(
                row.getString("item_key"),
                question,
                counts(taskId, question),
                choice == null ? null : question.choices().get(choice),
                outcome(outcome));
    }

    /** In the order of the choices; those nobody gave count none. */
    private Map<String, Integer> counts(UUID taskId, Question question) {
        var counts = new LinkedHashMap<String, Integer>();
        question.choices().forEach(choice -> counts.put(choice, 0));
        jdbi.useHandle(handle -> handle.createQuery("""
                        select choice, count(*) as answers from answer
                        where task_id = :taskId and outcome = 'USED' and choice is not null group by choice""")
                .bind("taskId", taskId)
                .map((row, context) -> counts.put(question.choices().get(row.getInt("choice")), row.getInt("answers")))
                .forEach(_ -> {}));
        return counts;
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }
}
