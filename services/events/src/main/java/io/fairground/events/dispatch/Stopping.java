package io.fairground.events.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * When a task of a job with dynamic overlap has enough answers.
 *
 * @param targetConfidence a task needs no more answers once its label is at least this probable; 0.5 to 0.999
 * @param costOfError what a wrong label costs the vendor, in prices of one answer; null: only the confidence counts
 */
public record Stopping(double targetConfidence, @Nullable Double costOfError) {}
