/** Pairs and scores in PostgreSQL. */
@NullMarked
package io.fairground.quality.scoring.store;

import org.jspecify.annotations.NullMarked;
