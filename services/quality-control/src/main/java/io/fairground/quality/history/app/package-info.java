/** How histories are discounted. */
@NullMarked
package io.fairground.quality.history.app;

import org.jspecify.annotations.NullMarked;
