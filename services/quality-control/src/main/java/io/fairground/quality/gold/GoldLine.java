package io.fairground.quality.gold;

/**
 * One line of an upload, as it was sent.
 *
 * @param number of the line, from 1
 * @param label one of the job's choices, if it is valid
 */
public record GoldLine(int number, String itemKey, String label) {}
