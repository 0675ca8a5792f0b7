package io.fairground.quality.oversight.rest;

import io.fairground.quality.oversight.Grounds;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes grounds of what a request says of them. */
public final class GroundsBody {

    private GroundsBody() {}

    /** What was left out is empty. */
    public static Grounds of(@Nullable String explanation, @Nullable List<String> evidence) {
        return new Grounds(
                Objects.requireNonNullElse(explanation, ""), Objects.requireNonNullElse(evidence, List.of()));
    }
}
