/** Gold made from tasks whose answers agree firmly, to take the place of gold that retired. */
@NullMarked
package io.fairground.quality.gold.mint;

import org.jspecify.annotations.NullMarked;
