package io.fairground.dispatch.question;

/**
 * One way in which an answer breaks the schema of its question.
 *
 * @param pointer JSON pointer into the answer; empty for the answer as a whole
 */
public record AnswerFault(String pointer, String detail) {}
