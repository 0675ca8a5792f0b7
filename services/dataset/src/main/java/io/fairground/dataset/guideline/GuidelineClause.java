package io.fairground.dataset.guideline;

/**
 * One rule.
 *
 * @param id the same in every version that has this very text and stance, so that its effect can be followed
 * @param author who wrote it
 */
public record GuidelineClause(String id, String text, String author, Stance stance) {}
