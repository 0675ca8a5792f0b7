package io.fairground.payment.earning;

/**
 * An answer that is to be paid now.
 *
 * @param attempt 1, and one more after each time its pay was taken back
 */
public record DueSubmission(Submission submission, int attempt) {}
