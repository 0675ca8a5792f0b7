package io.fairground.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Requests that cannot be read or break a declared rule. */
class InputMapper {

    /** {@code method.parameter} stand before what the caller wrote. */
    private static final int STEPS_OF_OURS = 2;

    private final Problems problems;

    InputMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException fault, UriInfo uri) {
        var type =
                fault instanceof StreamConstraintsException ? CommonProblem.TOO_LARGE : CommonProblem.MALFORMED_REQUEST;
        return problems.answer(type, type.title(), uri, JsonFaults.errorsOf(fault))
                .build();
    }

    /** Said again because the framework has a mapper of its own for exactly this class. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException fault, UriInfo uri) {
        return unreadable(fault, uri);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException fault, UriInfo uri) {
        var errors = fault.getConstraintViolations().stream()
                .map(InputMapper::errorOf)
                .sorted(java.util.Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
        var type = CommonProblem.INVALID_REQUEST;
        return problems.answer(type, type.title(), uri, errors).build();
    }

    private static FieldError errorOf(ConstraintViolation<?> violation) {
        var steps = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        if (steps.size() <= STEPS_OF_OURS) {
            return new FieldError(steps.isEmpty() ? "" : nameOf(steps.getLast()), violation.getMessage());
        }
        var pointer = new StringBuilder();
        for (var step : steps.subList(STEPS_OF_OURS, steps.size())) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (!nameOf(step).isEmpty()) {
                pointer.append('/').append(nameOf(step));
            }
        }
        return new FieldError(pointer.toString(), violation.getMessage());
    }

    private static String nameOf(Path.Node step) {
        var name = step.getName();
        return name == null || name.startsWith("<") ? "" : name;
    }
}
