/** Files of items in the formats that vendors have them in. */
@NullMarked
package io.fairground.dataset.items.format;

import org.jspecify.annotations.NullMarked;
