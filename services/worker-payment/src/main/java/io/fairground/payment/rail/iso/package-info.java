/** Bank files of ISO 20022: credit transfers out ({@code pain.001}), reports and bookings in ({@code pain.002}, {@code camt.054}). */
@NullMarked
package io.fairground.payment.rail.iso;

import org.jspecify.annotations.NullMarked;
