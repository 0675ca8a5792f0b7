package io.fairground.dispatch.worker.rest;

import io.fairground.dispatch.worker.LevelChange;
import io.fairground.events.dispatch.Level;
import java.time.Instant;

/** @param decidedBy the operator, by the subject of her token */
public record LevelChangeView(Level level, String reason, String decidedBy, Instant recordedAt) {

    static LevelChangeView of(LevelChange change) {
        return new LevelChangeView(change.level(), change.reason(), change.decidedBy(), change.recordedAt());
    }
}
