package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;

/** @param answerCount answers accepted so far */
public record JobReading(Job job, int answerCount) {}
