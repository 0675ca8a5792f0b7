package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.HeldAssignment;
import java.util.UUID;
import java.util.function.Function;

/**
 * An answer that comes when its lease has ended: if there is a slot still, it is leased anew and answered in one transaction.
 *
 * @param expired as she had taken it: what that promised her holds
 * @param answered the end of the new lease
 */
public record Late(HeldAssignment expired, Function<HeldAssignment, Ending> answered) {

    UUID assignmentId() {
        return expired.assignment().assignmentId();
    }
}
