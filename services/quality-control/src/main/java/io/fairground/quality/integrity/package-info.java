/**
 * Integrity: evidence in the answers that somebody may not have done the work: random, constant or copied answers,
 * rings of accounts, haste, drift and leaked gold. Pure functions over flat arrays; each result is a
 * {@link io.fairground.quality.integrity.Signal}, which opens a review by a person and decides nothing.
 */
@NullMarked
package io.fairground.quality.integrity;

import org.jspecify.annotations.NullMarked;
