package io.fairground.kit.inbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a consumer tries. */
@ConfigMapping(prefix = "fairground.inbox")
interface InboxConfig {

    /** Tries of an event that fails for a reason of its own, before it becomes a dead letter. */
    int attempts();

    /** How long an event waits for what must come first, before it becomes a dead letter. */
    Duration patience();

    /** How long applied events are remembered: longer than Kafka keeps what it could deliver again. */
    Duration retention();
}
