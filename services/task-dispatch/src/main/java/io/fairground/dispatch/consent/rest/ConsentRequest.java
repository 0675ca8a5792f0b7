package io.fairground.dispatch.consent.rest;

/** @param given whether you agree to see this class from now on */
public record ConsentRequest(boolean given) {}
