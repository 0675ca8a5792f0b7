package io.fairground.dataset.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a release: named columns in their order. Nothing in them depends on when it was cut. */
public final class Row {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    public Row with(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    @JsonValue
    public Map<String, @Nullable Object> columns() {
        return columns;
    }
}
