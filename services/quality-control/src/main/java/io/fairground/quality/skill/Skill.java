package io.fairground.quality.skill;

import io.fairground.events.dispatch.QuestionKind;
import java.util.UUID;

/**
 * An estimate of a worker's quality in one job, from one region.
 *
 * @param revision rises with each estimate
 */
public record Skill(UUID jobId, QuestionKind questionKind, Tally tally, Accuracy accuracy, int revision) {}
