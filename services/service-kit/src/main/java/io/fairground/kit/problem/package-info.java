/** Refusals and faults as RFC 9457 problem documents; the only place where an exception becomes an answer. */
@NullMarked
package io.fairground.kit.problem;

import org.jspecify.annotations.NullMarked;
