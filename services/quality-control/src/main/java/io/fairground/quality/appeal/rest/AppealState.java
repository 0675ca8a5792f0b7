package io.fairground.quality.appeal.rest;

import io.fairground.quality.appeal.Appeal;

/** Where an appeal stands. */
public enum AppealState {
    FILED,
    /** A second person came to the same decision. */
    UPHELD,
    /** A second person decided for the worker. */
    OVERTURNED,
    /** Nobody answered in time, which decides for the worker. */
    LAPSED;

    static AppealState of(Appeal appeal) {
        return switch (appeal.state()) {
            case Appeal.State.Filed _ -> FILED;
            case Appeal.State.Answered answered -> valueOf(answered.outcome().name());
            case Appeal.State.Lapsed _ -> LAPSED;
        };
    }
}
