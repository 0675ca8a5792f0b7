package io.fairground.quality.suspension.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits of suspensions. */
@ConfigMapping(prefix = "fairground.suspension")
interface SuspensionConfig {

    /** The longest one may last. */
    Duration longest();
}
