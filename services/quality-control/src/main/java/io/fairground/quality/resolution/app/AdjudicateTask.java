package io.fairground.quality.resolution.app;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.job.Job;
import io.fairground.quality.resolution.Answers;
import io.fairground.quality.resolution.LabelRevision;
import io.fairground.quality.resolution.Labels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a reviewer's label in place of the one a method made; no later resolution takes it back. */
@ApplicationScoped
public class AdjudicateTask {

    private final Answers answers;
    private final Labels labels;
    private final PublishLabels publishLabels;

    AdjudicateTask(Answers answers, Labels labels, PublishLabels publishLabels) {
        this.answers = answers;
        this.labels = labels;
        this.publishLabels = publishLabels;
    }

    /**
     * @param job locked by the caller
     * @return whether there was something to adjudicate: a label, and at least one used answer behind it
     * @throws ProblemException {@code invalid-request} for what is not one of the job's choices
     */
    @Transactional(TxType.MANDATORY)
    public boolean adjudicate(Job job, UUID taskId, String label) {
        var choice = job.question().position(label);
        if (choice < 0) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the label cannot be given",
                    List.of(new FieldError("/label", "must be one of the job's choices")));
        }
        var tasks = answers.ofTasks(job, List.of(taskId));
        var stored = Optional.ofNullable(labels.ofTasks(List.of(taskId)).get(taskId));
        if (tasks.tasks().isEmpty() || stored.isEmpty()) {
            return false;
        }
        var made = stored.map(LabelRevision::label).orElseThrow().adjudicated(choice);
        publishLabels.publish(job.jobId(), tasks, List.of(made));
        return true;
    }
}
