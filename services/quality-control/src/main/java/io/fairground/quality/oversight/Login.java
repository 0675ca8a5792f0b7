package io.fairground.quality.oversight;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as her token says.
 *
 * @param subject the {@code sub} claim
 * @param tenant the vendor she acts for, if any
 */
public record Login(String subject, @Nullable String tenant) {}
