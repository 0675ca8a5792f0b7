/** What a worker earned for an assignment. */
@NullMarked
package io.fairground.payment.earning;

import org.jspecify.annotations.NullMarked;
