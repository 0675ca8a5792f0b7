package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.HeldAssignment;
import java.time.Instant;

/**
 * A lease that goes on.
 *
 * @param after what it is from now on
 * @param interactions since the heartbeat before
 */
public record Heartbeat(HeldAssignment held, HeldAssignment after, int interactions, Instant at) implements Change {}
