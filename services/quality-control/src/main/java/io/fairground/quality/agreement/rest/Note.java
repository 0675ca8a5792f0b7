package io.fairground.quality.agreement.rest;

/**
 * What should be known of a figure, or why there is none.
 *
 * @param pointer JSON pointer (RFC 6901) to what it is about
 */
record Note(String pointer, String detail) {}
