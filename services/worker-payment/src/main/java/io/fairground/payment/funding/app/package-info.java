/** Use cases of funding. */
@NullMarked
package io.fairground.payment.funding.app;

import org.jspecify.annotations.NullMarked;
