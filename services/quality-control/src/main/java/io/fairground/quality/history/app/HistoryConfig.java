package io.fairground.quality.history.app;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;

/** How much earlier jobs say about a new one, see {@link io.fairground.quality.history.HistoryDiscount}. */
@ConfigMapping(prefix = "fairground.history")
public interface HistoryConfig {

    /** After this time a count is worth half. */
    Duration halfLife();

    /** Worth of a count from another kind of question. */
    @DecimalMin("0")
    @DecimalMax("1")
    double otherKind();

    /** Worth of a count from agreement with labels, where a worker met no known truth. */
    @DecimalMin("0")
    @DecimalMax("1")
    double agreement();

    /** The most answers that a history can count. */
    @DecimalMin("0")
    double answersMax();
}
