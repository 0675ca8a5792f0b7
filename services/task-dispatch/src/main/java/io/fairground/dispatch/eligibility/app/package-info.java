/** Brings facts, rules and the clock together. */
@NullMarked
package io.fairground.dispatch.eligibility.app;

import org.jspecify.annotations.NullMarked;
