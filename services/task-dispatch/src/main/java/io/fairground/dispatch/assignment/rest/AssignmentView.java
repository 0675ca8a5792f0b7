package io.fairground.dispatch.assignment.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.dispatch.eligibility.SensitiveContent;
import io.fairground.dispatch.eligibility.SensitivityClass;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Question;
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
 * @param sensitive what the item may show: blur it until she looks
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
        List<SensitivityClass> sensitive,
        AskedQuestion question,
        UUID guidelineId,
        int guidelineVersion) {

    /**
     * What is asked, and what may be answered.
     *
     * @param choices the closed list an answer names one of; empty for kinds whose answers do not
     * @param definition all that the vendor asks, with its {@code kind}
     * @param schemaVersion from 1; GET /v1/jobs/{jobId}/question has the JSON Schema of answers
     * @param schemaHash name it when you answer: the answer is then checked against what you saw
     */
    public record AskedQuestion(
            QuestionKind kind, List<String> choices, Question definition, int schemaVersion, String schemaHash) {

        static AskedQuestion of(JobQuestion question) {
            var asked = question.latest();
            return new AskedQuestion(
                    question.kind(), question.choices(), asked.question(), asked.version(), asked.schemaHash());
        }
    }

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
                terms.rules().sensitive().stream().map(SensitiveContent::kind).toList(),
                AskedQuestion.of(terms.question()),
                terms.guidelineId(),
                terms.guidelineVersion());
    }
}
