package io.fairground.kit.outbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "fairground.relay")
interface RelayConfig {

    /** How soon another replica's events are noticed; this replica's own are noticed at once. */
    Duration pollInterval();

    /** Transactions whose events are read, sent and deleted together. */
    int batchSize();
}
