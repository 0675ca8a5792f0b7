/**
 * Boxes, polygons and masks on an image, in pixels of the original image: x to the right, y down, the upper left corner
 * at 0, 0.
 */
@NullMarked
package io.fairground.quality.shape;

import org.jspecify.annotations.NullMarked;
