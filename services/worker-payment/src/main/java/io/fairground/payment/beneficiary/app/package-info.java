/** Adding and reading the places workers are paid at. */
@NullMarked
package io.fairground.payment.beneficiary.app;

import org.jspecify.annotations.NullMarked;
