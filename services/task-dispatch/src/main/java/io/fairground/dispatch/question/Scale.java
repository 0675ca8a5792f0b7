package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named scale of whole numbers.
 *
 * @param minLabel what its lower end means
 * @param maxLabel what its upper end means
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scale(
        String name,
        int min,
        int max,
        @Nullable String minLabel,
        @Nullable String maxLabel) {

    static final int LOWEST = -1_000;
    static final int HIGHEST = 1_000;

    /** More values than this nobody tells apart. */
    static final int VALUES_MAX = 101;

    public Scale {
        name = name == null ? "" : name;
    }

    List<Fault> faults(String pointer) {
        var faults = new Faults();
        faults.require(
                !name.isBlank() && name.length() <= Faults.NAME_LENGTH_MAX,
                pointer + "/name",
                "has 1 to " + Faults.NAME_LENGTH_MAX + " characters");
        return ends(faults, pointer, min, max).found();
    }

    static Faults ends(Faults faults, String pointer, int min, int max) {
        return faults.within(pointer + "/min", min, LOWEST, HIGHEST)
                .within(pointer + "/max", max, LOWEST, HIGHEST)
                .require(
                        max > min && max - min < VALUES_MAX,
                        pointer + "/max",
                        "is above min, by " + (VALUES_MAX - 1) + " at most");
    }

    /** A number on each of the scales. */
    static Map<String, Object> shapes(List<Scale> scales) {
        var members = ObjectShape.members();
        scales.forEach(scale -> members.required(scale.name(), Shapes.integer(scale.min, scale.max)));
        return members.schema();
    }
}
