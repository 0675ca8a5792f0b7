/** Reads the floors shipped with the service. */
@NullMarked
package io.fairground.payment.floor.store;

import org.jspecify.annotations.NullMarked;
