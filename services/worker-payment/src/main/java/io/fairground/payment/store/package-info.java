/** How every feature's store reads shipped files and writes many rows at once. */
@NullMarked
package io.fairground.payment.store;

import org.jspecify.annotations.NullMarked;
