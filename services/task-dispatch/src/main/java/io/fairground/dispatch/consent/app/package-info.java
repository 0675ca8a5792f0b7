/** Workers agree, and take it back. */
@NullMarked
package io.fairground.dispatch.consent.app;

import org.jspecify.annotations.NullMarked;
