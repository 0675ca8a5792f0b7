/** Makes the offer rules from the shipped reference data. */
@NullMarked
package io.fairground.payment.offer.app;

import org.jspecify.annotations.NullMarked;
