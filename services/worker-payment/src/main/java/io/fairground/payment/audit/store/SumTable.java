package io.fairground.payment.audit.store;

import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.facts.Quarter;
import io.fairground.payment.store.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tables of sums, and the parts of a cell that each is kept by. */
enum SumTable {
    WORKER_WEEK("audit_worker_week", Key.WORKER, Key.WEEK, Key.JOB, Key.REGION, Key.LEVEL, Key.CURRENCY),
    WORKER_QUARTER("audit_worker_quarter", Key.QUARTER, Key.REGION, Key.CURRENCY, Key.WORKER),
    JOB_WEEK("audit_job_week", Key.WEEK, Key.JOB, Key.REGION, Key.LEVEL, Key.CURRENCY),
    REGION_WEEK("audit_region_week", Key.WEEK, Key.REGION, Key.CURRENCY);

    private final String table;
    private final List<Key> keys;
    private final String statement;

    SumTable(String table, Key... keys) {
        this.table = table;
        this.keys = List.of(keys);
        this.statement = statement();
    }

    /** A part of a cell, as a column. */
    enum Key {
        WEEK("date", cell -> cell.week().toString()),
        QUARTER("date", cell -> Quarter.of(cell.week()).toString()),
        REGION("text", Cell::region),
        JOB("uuid", Cell::jobId),
        LEVEL("text", Cell::level),
        CURRENCY("text", Cell::currency),
        WORKER("uuid", Cell::workerId);

        private final String type;
        private final Function<Cell, Object> part;

        Key(String type, Function<Cell, Object> part) {
            this.type = type;
            this.part = part;
        }

        String column() {
            return this == JOB ? "job_id" : this == WORKER ? "worker_id" : name().toLowerCase(Locale.ROOT);
        }
    }

    private String statement() {
        var columns = keys.stream().map(Key::column).collect(Collectors.joining(", "));
        var measures = Arrays.stream(Measure.values()).map(Measure::column).collect(Collectors.joining(", "));
        var arrays = new ArrayList<String>();
        keys.forEach(key -> arrays.add(":" + key.column()));
        Arrays.stream(Measure.values()).forEach(measure -> arrays.add(":" + measure.column()));
        var sums = Arrays.stream(Measure.values())
                .map(measure -> "%1$s = held.%1$s + excluded.%1$s".formatted(measure.column()))
                .collect(Collectors.joining(", "));
        return "insert into %s as held (%s, %s) select * from unnest(%s) on conflict (%s) do update set %s"
                .formatted(table, columns, measures, String.join(", ", arrays), columns, sums);
    }

    void add(Handle handle, SortedMap<Cell, long[]> changes) {
        var merged = new LinkedHashMap<List<Object>, long[]>();
        changes.forEach((cell, values) ->
                merged.merge(keys.stream().map(key -> key.part.apply(cell)).toList(), values, SumTable::plus));
        var rows = List.copyOf(merged.entrySet());
        var update = handle.createUpdate(statement);
        for (int i = 0; i < keys.size(); i++) {
            var place = i;
            update.bind(
                    keys.get(i).column(),
                    Column.of(keys.get(i).type, rows, row -> row.getKey().get(place)));
        }
        for (var measure : Measure.values()) {
            update.bind(measure.column(), Column.of("int8", rows, row -> row.getValue()[measure.ordinal()]));
        }
        update.execute();
    }

    private static long[] plus(long[] one, long[] other) {
        var sum = new long[one.length];
        for (int i = 0; i < one.length; i++) {
            sum[i] = Math.addExact(one[i], other[i]);
        }
        return sum;
    }
}
