package io.fairground.dispatch.assignment;

import java.util.UUID;

/**
 * A worker's place at a task.
 *
 * @param position of the task's item in its dataset, from 0
 * @param slot which of the task's places, from 0 to its overlap
 * @param epoch fencing token: rises with each lease of the slot, by one
 * @param turn how many leases of hers on this task ran out before
 */
public record Seat(UUID taskId, UUID itemId, long position, int slot, long epoch, int turn) {}
