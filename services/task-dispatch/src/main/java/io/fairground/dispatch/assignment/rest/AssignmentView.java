package io.fairground.dispatch.assignment.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task in your hands. Nothing in it tells whether its truth is known.
 *
 * @param payload the item as the vendor gave it
 * @param epoch name it when you answer or return
 * @param expiresAt from then on an answer comes too late
 * @param price what your answer earns
 */
public record AssignmentView(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        String itemKey,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String payload,
        long epoch,
        Instant leasedAt,
        Instant expiresAt,
        Money price,
        AskedQuestion question,
        UUID guidelineId,
        int guidelineVersion) {

    /** What is asked, and what may be answered. */
    public record AskedQuestion(QuestionKind kind, List<String> choices) {}

    static AssignmentView of(Taking.Taken taken) {
        var lease = taken.lease();
        var terms = taken.terms();
        return new AssignmentView(
                lease.assignmentId(),
                lease.jobId(),
                lease.taskId(),
                lease.itemKey(),
                lease.payload(),
                lease.epoch(),
                lease.leasedAt(),
                lease.expiresAt(),
                lease.price(),
                new AskedQuestion(terms.question().kind(), terms.question().choices()),
                terms.guidelineId(),
                terms.guidelineVersion());
    }
}
