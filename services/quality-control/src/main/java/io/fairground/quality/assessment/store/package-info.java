/** Answers in PostgreSQL. */
@NullMarked
package io.fairground.quality.assessment.store;

import org.jspecify.annotations.NullMarked;
