package io.fairground.payment.reconciliation.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits of reconciliations. */
@ConfigMapping(prefix = "fairground.reconciliation")
interface ReconciliationConfig {

    /** How long a statement may take before its absence has to be explained. */
    Duration patience();
}
