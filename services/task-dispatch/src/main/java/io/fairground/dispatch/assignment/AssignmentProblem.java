package io.fairground.dispatch.assignment;

import io.fairground.kit.problem.ProblemType;

/** Why an assignment cannot be taken, answered or returned. */
public enum AssignmentProblem implements ProblemType {
    NOT_ELIGIBLE("not-eligible", "The job is not open to the worker", 403),
    TOO_MANY_LEASES("too-many-leases", "The worker holds as many tasks as she may", 409),
    ASSIGNMENT_OVER("assignment-over", "This assignment was answered, returned or has expired", 409),
    LEASE_LOST("lease-lost", "The lease has expired or was taken over", 409),
    ANSWER_ALREADY_GIVEN("answer-already-given", "This assignment has another answer already", 409),
    SKIPS_USED_UP("skips-used-up", "The worker skipped as many tasks of the job as she may", 409),
    ANSWER_INVALID("answer-invalid", "The answer does not fit the question", 422),
    SCHEMA_UNKNOWN("schema-unknown", "The job never asked a question with that schema", 409),
    ITEM_CHOICE_NOT_OPEN("item-choice-not-open", "Only in a replay does a worker choose her item", 422),
    RECORDED_TIME_NOT_OPEN("recorded-time-not-open", "Only in a replay do recorded seconds count", 422);

    private final String slug;
    private final String title;
    private final int status;

    AssignmentProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
