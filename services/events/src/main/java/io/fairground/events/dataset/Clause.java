package io.fairground.events.dataset;

/**
 * One rule of a guideline.
 *
 * @param author who wrote it
 * @param stance declared by the vendor: {@code quality}, {@code safety}, {@code legal} or {@code value}
 */
public record Clause(String clauseId, String text, String author, String stance) {}
