package io.fairground.quality.text;

/** A worker's text for a task. */
public record TextAnswer(int task, int worker, String text) {}
