/** Listens to the dataset service. */
@NullMarked
package io.fairground.dispatch.catalog.kafka;

import org.jspecify.annotations.NullMarked;
