package io.fairground.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body is wrong, without the class names that Jackson's own messages carry. */
final class JsonFaults {

    private JsonFaults() {}

    static List<FieldError> errorsOf(@Nullable Throwable fault) {
        return fault instanceof JsonProcessingException json ? List.of(errorOf(json)) : List.of();
    }

    private static FieldError errorOf(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> new FieldError(pointer(unknown), "there is no such field");
            case JsonMappingException mapping -> new FieldError(pointer(mapping), "not a value this field can have");
            default -> new FieldError("", "not JSON" + position(fault));
        };
    }

    private static String position(JsonProcessingException fault) {
        var location = fault.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String pointer(JsonMappingException fault) {
        var pointer = new StringBuilder();
        for (var step : fault.getPath()) {
            var name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
