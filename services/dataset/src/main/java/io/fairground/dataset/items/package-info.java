/** Datasets and their items: imported whole or not at all, a version each time. */
@NullMarked
package io.fairground.dataset.items;

import org.jspecify.annotations.NullMarked;
