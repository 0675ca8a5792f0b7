package io.fairground.text;

/**
 * Two texts that say nearly the same.
 *
 * @param first index of a text
 * @param second index of another, always a later one
 * @param cosine of their embeddings; 1 for texts that are the same letter by letter
 */
public record NearDuplicate(int first, int second, double cosine) {}
