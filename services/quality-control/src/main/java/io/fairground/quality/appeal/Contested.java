package io.fairground.quality.appeal;

import io.fairground.events.quality.AppealAgainst;
import java.time.Instant;
import java.util.UUID;

/**
 * The decision an appeal is against.
 *
 * @param subjectId the assignment, or the suspension
 * @param decidedBy a rule, or a person by pseudonym: she is the one who does not answer the appeal
 * @param decidedAt tells it from earlier and later decisions about the same
 */
public record Contested(AppealAgainst against, UUID subjectId, String decidedBy, Instant decidedAt) {}
