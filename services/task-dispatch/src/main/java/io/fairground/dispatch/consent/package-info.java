/** What workers agree to see, class by class, and when they said so. */
@NullMarked
package io.fairground.dispatch.consent;

import org.jspecify.annotations.NullMarked;
