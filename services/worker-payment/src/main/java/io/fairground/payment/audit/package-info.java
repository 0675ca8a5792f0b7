/** Pay next to quality, by region. */
@NullMarked
package io.fairground.payment.audit;

import org.jspecify.annotations.NullMarked;
