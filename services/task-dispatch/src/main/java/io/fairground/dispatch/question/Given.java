package io.fairground.dispatch.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a vendor left out, and keeps copies of what she gave. What may be left out is boxed in its record, since the
 * strict reader of requests takes no request that leaves out a primitive.
 */
final class Given {

    private Given() {}

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static <T> List<T> list(@Nullable List<T> given, List<T> otherwise) {
        return given == null || given.isEmpty() ? otherwise : List.copyOf(given);
    }

    static String text(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    /** @param given null or 0 where nothing was given */
    static Integer number(@Nullable Integer given, int otherwise) {
        return given == null || given == 0 ? otherwise : given;
    }

    static Boolean flag(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }

    static @Nullable Map<String, Object> schema(@Nullable Map<String, Object> given) {
        return given == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
