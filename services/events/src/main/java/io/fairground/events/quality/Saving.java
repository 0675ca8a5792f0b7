package io.fairground.events.quality;

/**
 * What a dynamic overlap saved, as its explored tasks show.
 *
 * @param meanAnswers answers a task got, on average
 * @param fixedOverlap answers a task would have needed under a fixed overlap to be right as often; interpolated
 * @param saved share of answers saved, {@code 1 - meanAnswers / fixedOverlap}; negative where it asked for too many
 * @param calibrationError expected calibration error of the confidence it stopped by, after correction, 0 to 1
 * @param exploredTasks tasks with all their answers that this was learnt from
 */
public record Saving(
        double meanAnswers, double fixedOverlap, double saved, double calibrationError, int exploredTasks) {}
