/** Granting qualifications, by persons and by jobs that were passed. */
@NullMarked
package io.fairground.dispatch.qualification.app;

import org.jspecify.annotations.NullMarked;
