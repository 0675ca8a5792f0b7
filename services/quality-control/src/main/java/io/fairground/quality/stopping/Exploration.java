package io.fairground.quality.stopping;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Which tasks are explored. A checksum of the ids decides, so that every replica says the same, no table keeps it, and
 * neither the vendor's order of items nor a worker's answer has a say.
 */
public final class Exploration {

    private static final long RANGE = 1L << 32;

    private final UUID jobId;
    private final long below;

    public Exploration(UUID jobId, StoppingPlan plan, int taskCount) {
        this.jobId = jobId;
        this.below = taskCount == 0 ? 0 : Math.round((double) plan.explored(taskCount) / taskCount * RANGE);
    }

    /** About the planned number of a job's tasks are; each with the same probability. */
    public boolean explores(UUID taskId) {
        var checksum = new CRC32C();
        checksum.update(bytes(jobId));
        checksum.update(bytes(taskId));
        return checksum.getValue() < below;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
