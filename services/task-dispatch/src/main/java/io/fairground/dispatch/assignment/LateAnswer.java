package io.fairground.dispatch.assignment;

import java.util.UUID;

/**
 * An answer to an assignment that had expired.
 *
 * @param assignmentId under which she had taken the task
 */
public record LateAnswer(UUID assignmentId, Assignment.State.Submitted answer, Lateness lateness) {}
