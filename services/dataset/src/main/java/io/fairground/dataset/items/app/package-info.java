/** What a vendor does with datasets. */
@NullMarked
package io.fairground.dataset.items.app;

import org.jspecify.annotations.NullMarked;
