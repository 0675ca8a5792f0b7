/**
 * Truth inference: what the answers of several workers say about each task. Pure functions over flat arrays; the same
 * input gives the same output, bit for bit.
 */
@NullMarked
package io.fairground.quality.inference;

import org.jspecify.annotations.NullMarked;
