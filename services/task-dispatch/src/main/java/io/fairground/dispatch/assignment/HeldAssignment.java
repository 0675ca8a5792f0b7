package io.fairground.dispatch.assignment;

import java.time.Instant;

/** An assignment, where its worker sits, and what its heartbeats told. */
public record HeldAssignment(Assignment assignment, Seat seat, Pulse pulse) {

    /** A lease that begins. */
    public static HeldAssignment taken(Assignment assignment, Seat seat) {
        return new HeldAssignment(assignment, seat, Pulse.ofLease(assignment.leasedAt()));
    }

    /** The same after a heartbeat: who is at work may hold on, who is not keeps what she has. */
    public HeldAssignment beat(int interactions, Instant now, LeaseTimes times) {
        return new HeldAssignment(
                interactions == 0 ? assignment : assignment.extended(now, times),
                seat,
                pulse.beat(interactions, now, times.idleCut()));
    }
}
