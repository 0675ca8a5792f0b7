package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.ItemPlace;
import io.fairground.dispatch.assignment.app.desk.TaskWish;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Finds what a worker's words mean: which job, and in a replay which of its tasks. */
@ApplicationScoped
class Wishes {

    private final Assignments assignments;
    private final KnownJobs jobs;

    Wishes(Assignments assignments, KnownJobs jobs) {
        this.assignments = assignments;
        this.jobs = jobs;
    }

    /** @throws ProblemException {@code not-found}, {@code invalid-request}, {@code item-choice-not-open} */
    TaskWish located(Wish wish) {
        var jobId = wish.jobId();
        var itemKey = wish.itemKey();
        if (jobId == null) {
            if (itemKey != null) {
                throw invalidItem("names an item of no job: name the job as well");
            }
            return new TaskWish(wish.assignmentId(), null, null, 1);
        }
        if (jobs.find(jobId).isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "no such job");
        }
        return new TaskWish(wish.assignmentId(), jobId, itemKey == null ? null : position(jobId, itemKey), 1);
    }

    /**
     * Tasks of one job to be taken together.
     *
     * @throws ProblemException {@code not-found}, {@code invalid-request}: the job does not hand out so many
     */
    List<TaskWish> together(UUID jobId, List<UUID> assignmentIds) {
        var job = jobs.find(jobId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        var limit = job.handOut().bundleLimit();
        if (assignmentIds.size() > limit || new HashSet<>(assignmentIds).size() < assignmentIds.size()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the tasks cannot be taken together",
                    List.of(new FieldError("/assignmentIds", "are at most " + limit + " in this job, none twice")));
        }
        return assignmentIds.stream()
                .map(id -> new TaskWish(id, jobId, null, assignmentIds.size()))
                .toList();
    }

    private long position(UUID jobId, String itemKey) {
        return switch (assignments.placeOf(jobId, itemKey)) {
            case ItemPlace.At(long position) -> position;
            case ItemPlace.Unknown _ -> throw invalidItem("is no item of this job");
            case ItemPlace.NotToBeChosen _ ->
                throw new ProblemException(
                        AssignmentProblem.ITEM_CHOICE_NOT_OPEN, "leave itemKey out: this job is not a replay");
        };
    }

    private static ProblemException invalidItem(String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, "the item cannot be taken", List.of(new FieldError("/itemKey", detail)));
    }
}
