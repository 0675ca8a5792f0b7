/**
 * Preferences: what pairwise comparisons say about the worth of each answer. Pure functions over flat arrays; the same
 * input and seed give the same output, bit for bit, on any number of threads.
 */
@NullMarked
package io.fairground.quality.preference;

import org.jspecify.annotations.NullMarked;
