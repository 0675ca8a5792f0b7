package io.fairground.dispatch.opening.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The catalogue. */
@ConfigMapping(prefix = "fairground.dispatch.catalog")
interface OpeningConfig {

    /** How old measured times and the figures of vendors may be. */
    Duration measuresKept();
}
