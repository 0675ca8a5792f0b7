/** Answers under two versions, from PostgreSQL. */
@NullMarked
package io.fairground.dataset.effect.store;

import org.jspecify.annotations.NullMarked;
