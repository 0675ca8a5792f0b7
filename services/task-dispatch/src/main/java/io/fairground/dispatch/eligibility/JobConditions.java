package io.fairground.dispatch.eligibility;

import io.fairground.events.dispatch.QuestionKind;
import java.util.UUID;

/**
 * What of a job decides who may work on it.
 *
 * @param plannedAnswers tasks times overlap
 */
public record JobConditions(UUID jobId, String tenant, QuestionKind questionKind, int plannedAnswers, JobRules rules) {}
