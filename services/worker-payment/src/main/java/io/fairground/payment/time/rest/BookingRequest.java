package io.fairground.payment.time.rest;

import io.fairground.payment.time.TimeState;
import io.fairground.payment.time.app.DeclareTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Time that no event tells of.
 *
 * @param state REVIEW, QUALIFY, TRAIN, SEARCH, WAIT or ADMIN: time at a task is known from its lease
 * @param activeSeconds of it, without pauses
 * @param reason what she did
 */
public record BookingRequest(
        @NotNull @Pattern(regexp = "REVIEW|QUALIFY|TRAIN|SEARCH|WAIT|ADMIN")
        String state,

        @NotNull Instant startedAt,
        @NotNull Instant endedAt,
        @NotNull @Min(1) @Max(86_400) Long activeSeconds,
        @NotBlank @Size(min = 10, max = 500) String reason) {

    DeclareTime.Booking toBooking() {
        return new DeclareTime.Booking(
                TimeState.valueOf(state), startedAt, endedAt, Math.multiplyExact(activeSeconds, 1000L), reason);
    }
}
