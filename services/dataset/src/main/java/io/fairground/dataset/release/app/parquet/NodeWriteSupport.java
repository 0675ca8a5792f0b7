package io.fairground.dataset.release.app.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes rows, as JSON, into the columns they have in common. A null is written by not writing it. */
class NodeWriteSupport extends WriteSupport<JsonNode> {

    private final Column.Members columns;
    private RecordConsumer out;

    @SuppressWarnings("NullAway.Init") // Parquet gives it before the first row
    NodeWriteSupport(Map<String, Column> columns) {
        this.columns = new Column.Members(columns);
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(Schema.of(columns.columns()), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.out = consumer;
    }

    @Override
    public void write(JsonNode row) {
        out.startMessage();
        writeMembers(columns, row);
        out.endMessage();
    }

    private void writeMembers(Column.Members members, JsonNode node) {
        int index = 0;
        for (var member : members.columns().entrySet()) {
            writeField(member.getKey(), index++, member.getValue(), node.path(member.getKey()));
        }
    }

    private void writeField(String name, int index, Column column, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return;
        }
        out.startField(name, index);
        writeValue(column, node);
        out.endField(name, index);
    }

    private void writeValue(Column column, JsonNode node) {
        switch (column) {
            case Column.Flag _ -> out.addBoolean(node.booleanValue());
            case Column.Whole _ -> out.addLong(node.longValue());
            case Column.Fraction _ -> out.addDouble(node.doubleValue());
            case Column.Text _, Column.Unknown _ -> out.addBinary(Binary.fromString(node.textValue()));
            case Column.Json _ -> out.addBinary(Binary.fromString(node.toString()));
            case Column.Items(var element) -> writeList(element, node);
            case Column.Members members -> {
                if (members.columns().isEmpty()) {
                    out.addBinary(Binary.fromString(node.toString()));
                } else {
                    out.startGroup();
                    writeMembers(members, node);
                    out.endGroup();
                }
            }
        }
    }

    private void writeList(Column element, JsonNode list) {
        out.startGroup();
        if (!list.isEmpty()) {
            out.startField("list", 0);
            for (var each : list) {
                out.startGroup();
                writeField("element", 0, element, each);
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }
}
