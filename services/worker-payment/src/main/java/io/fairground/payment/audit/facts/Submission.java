package io.fairground.payment.audit.facts;

import io.fairground.events.dispatch.TimeBasis;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import org.jspecify.annotations.Nullable;

/** What a worker handed in, as the latest statement has it. */
public record Submission(
        Stamp stamp,
        Region region,
        String level,
        Money price,
        long wallMillis,
        @Nullable Long activeMillis,
        TimeBasis timeBasis) {}
