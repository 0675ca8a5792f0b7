/** Where a worker wants her money sent: kept encrypted, shown masked. */
@NullMarked
package io.fairground.payment.beneficiary;

import org.jspecify.annotations.NullMarked;
