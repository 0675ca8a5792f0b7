package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;

/** Says why a task is not to be had. */
final class Refusals {

    private Refusals() {}

    /** @throws ProblemException unless a task was taken, or there is none */
    static void throwIfRefused(Taking taking) {
        switch (taking) {
            case Taking.Taken _, Taking.NoWork _ -> {}
            case Taking.NotEligible(var jobId, var obstacles) ->
                throw new ProblemException(
                        AssignmentProblem.NOT_ELIGIBLE,
                        "job " + jobId + " is not open to you",
                        obstacles.stream()
                                .map(obstacle -> new FieldError("/jobId", obstacle.sentence()))
                                .toList());
            case Taking.TooManyLeases(int limit) ->
                throw new ProblemException(
                        AssignmentProblem.TOO_MANY_LEASES, "you hold " + limit + ": answer or return one first");
            case Taking.Over _ ->
                throw new ProblemException(AssignmentProblem.ASSIGNMENT_OVER, "make a new id for the next task");
        }
    }
}
