package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.HeldAssignment;
import java.util.UUID;

/** What becomes of a lease that is live. */
public sealed interface Change permits Ending, Heartbeat {

    /** As it was before. */
    HeldAssignment held();

    default UUID assignmentId() {
        return held().assignment().assignmentId();
    }
}
