/**
 * Truth inference for marks on an item, such as boxes on an image or spans of a text: which workers' marks mean the
 * same thing, whether it exists, and where it lies. What a mark looks like is a
 * {@link io.fairground.quality.matching.Extent}.
 */
@NullMarked
package io.fairground.quality.matching;

import org.jspecify.annotations.NullMarked;
