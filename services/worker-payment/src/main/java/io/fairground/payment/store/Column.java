package io.fairground.payment.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** One column of many rows, bound as a PostgreSQL array for {@code unnest}: an insert of a batch is one statement. */
public final class Column {

    private Column() {}

    /** @param type the element type as PostgreSQL names it, such as {@code uuid}; instants travel as ISO text */
    public static <T> Argument of(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> cell) {
        var cells = new Object[rows.size()];
        int i = 0;
        for (var row : rows) {
            var value = cell.apply(row);
            cells[i++] = value instanceof Instant instant ? instant.toString() : value;
        }
        // the driver finds the way to write bytes by the array's own class
        var array = "bytea".equals(type) ? Arrays.copyOf(cells, cells.length, byte[][].class) : cells;
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, array));
    }
}
