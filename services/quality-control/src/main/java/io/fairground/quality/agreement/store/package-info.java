/** Answers by region in PostgreSQL. */
@NullMarked
package io.fairground.quality.agreement.store;

import org.jspecify.annotations.NullMarked;
