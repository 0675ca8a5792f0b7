package io.fairground.dispatch.assignment;

import io.fairground.events.dispatch.TimeBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How long a worker was active on an answer, and who says so.
 *
 * @param activeMillis null where nobody recorded it
 */
public record ActiveTime(TimeBasis basis, @Nullable Long activeMillis) {

    /** What to do with the times a client names. */
    public sealed interface Decision {
        record Counted(ActiveTime time) implements Decision {}

        /** Recorded seconds outside a replay: a client could name any number. */
        record RecordedTimeNotOpen() implements Decision {}
    }

    /**
     * @param reportedMillis by the client; counts no more than the server's wall time
     * @param beatenMillis by the heartbeats of the lease: what counts where the client names nothing; null without any
     * @param recordedSeconds from when a crowd once did this work; in a replay only
     */
    public static Decision decide(
            boolean replay,
            @Nullable Long reportedMillis,
            @Nullable Long beatenMillis,
            @Nullable BigDecimal recordedSeconds,
            long wallMillis) {
        if (recordedSeconds != null && !replay) {
            return new Decision.RecordedTimeNotOpen();
        }
        if (recordedSeconds != null) {
            return new Decision.Counted(new ActiveTime(TimeBasis.REPLAYED, millis(recordedSeconds)));
        }
        // In a replay the client's own clock says nothing about the person who did the work.
        var measured = reportedMillis == null ? beatenMillis : reportedMillis;
        if (replay || measured == null) {
            return new Decision.Counted(new ActiveTime(TimeBasis.NOT_RECORDED, null));
        }
        return new Decision.Counted(new ActiveTime(TimeBasis.MEASURED, Math.min(measured, wallMillis)));
    }

    private static long millis(BigDecimal seconds) {
        return seconds.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
