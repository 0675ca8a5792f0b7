package io.fairground.quality.agreement;

/** How much there is: tasks with a used answer, and their used answers. */
public record Extent(int tasks, long answers) {}
