/** Rails that exist in memory only and go wrong in every way real ones do, for tests and for trying things out. */
@NullMarked
package io.fairground.payment.rail.simulated;

import org.jspecify.annotations.NullMarked;
