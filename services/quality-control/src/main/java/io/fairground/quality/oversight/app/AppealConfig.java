package io.fairground.quality.oversight.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The deadlines of appeals. */
@ConfigMapping(prefix = "fairground.appeal")
interface AppealConfig {

    /** How long a worker has to appeal. */
    Duration toAppeal();

    /** How long an answer may take before silence decides for the worker. */
    Duration toAnswer();

    /** How often appeals are looked at that nobody answered. */
    Duration lapseEvery();
}
