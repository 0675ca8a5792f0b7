/** Workers and the history of their regions. */
@NullMarked
package io.fairground.dispatch.worker.store;

import org.jspecify.annotations.NullMarked;
