/** What the dataset service announces: items, guidelines, releases. */
@NullMarked
package io.fairground.events.dataset;

import org.jspecify.annotations.NullMarked;
