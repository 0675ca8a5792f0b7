/** Requests that may be repeated: the answer is stored with the effect. */
@NullMarked
package io.fairground.kit.idempotency;

import org.jspecify.annotations.NullMarked;
