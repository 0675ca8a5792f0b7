package io.fairground.replay.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of a topic, in the order of its partition.
 *
 * @param id {@code ce_id}
 * @param type {@code ce_type} without prefix and version, such as {@code assignment-leased}
 */
record LoggedEvent(String topic, UUID key, UUID id, String type, Body body) {

    /** Those fields of all events that a check looks at; each event has some of them. */
    record Body(
            @Nullable UUID assignmentId,
            @Nullable UUID jobId,
            @Nullable UUID taskId,
            @Nullable UUID workerId,
            @Nullable Long epoch,
            @Nullable Integer revision,
            @Nullable Integer answerCount,
            @Nullable Integer additional,
            @Nullable Integer overlap,
            @Nullable Integer maxOverlap,
            @Nullable String outcome) {

        static final Body EMPTY = new Body(null, null, null, null, null, null, null, null, null, null, null);
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    UUID assignmentId() {
        return present(body.assignmentId(), "assignmentId");
    }

    UUID workerId() {
        return present(body.workerId(), "workerId");
    }

    long epoch() {
        return present(body.epoch(), "epoch");
    }

    private <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalStateException("event " + id + " of type " + type + " has no " + field);
        }
        return value;
    }
}
