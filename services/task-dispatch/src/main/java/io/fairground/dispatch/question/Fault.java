package io.fairground.dispatch.question;

import io.fairground.kit.problem.FieldError;
import java.util.List;

/**
 * What is wrong with one part of a question, or of an answer.
 *
 * @param pointer JSON pointer (RFC 6901) to the part; empty for the whole
 * @param detail for the vendor or the worker to read
 */
public record Fault(String pointer, String detail) {

    /**
     * As a problem names them.
     *
     * @param place JSON pointer to what the faults point into; empty for the request as a whole
     */
    public static List<FieldError> within(String place, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(place + fault.pointer(), fault.detail()))
                .toList();
    }
}
