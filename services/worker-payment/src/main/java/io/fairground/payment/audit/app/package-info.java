/** Makes the region table. */
@NullMarked
package io.fairground.payment.audit.app;

import org.jspecify.annotations.NullMarked;
