package io.fairground.payment.audit.report;

import java.util.Locale;
import java.util.Optional;

/** What rows are made for. A category is a question kind at a level. */
public enum By {
    REGION,
    KIND,
    LEVEL,
    VENDOR,
    JOB;

    /** The name of that parameter value, or nothing when there is none such. */
    public static Optional<By> named(String name) {
        for (var by : values()) {
            if (by.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(by);
            }
        }
        return Optional.empty();
    }
}
