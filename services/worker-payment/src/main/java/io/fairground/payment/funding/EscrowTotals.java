package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import java.util.List;

/** A vendor's money that is held for its jobs. */
public interface EscrowTotals {

    /** Ordered by currency. */
    List<Money> ofTenant(String tenant);
}
