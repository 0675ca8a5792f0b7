package io.fairground.kit.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter
 * @param detail for the caller to read
 */
public record FieldError(String pointer, String detail) {}
