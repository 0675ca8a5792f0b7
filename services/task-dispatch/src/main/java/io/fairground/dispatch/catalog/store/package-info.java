/** Where the copies are. */
@NullMarked
package io.fairground.dispatch.catalog.store;

import org.jspecify.annotations.NullMarked;
