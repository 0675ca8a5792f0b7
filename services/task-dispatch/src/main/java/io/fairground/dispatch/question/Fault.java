package io.fairground.dispatch.question;

/**
 * What is wrong with one part of a question, or of an answer.
 *
 * @param pointer JSON pointer (RFC 6901) to the part; empty for the whole
 * @param detail for the vendor or the worker to read
 */
public record Fault(String pointer, String detail) {}
