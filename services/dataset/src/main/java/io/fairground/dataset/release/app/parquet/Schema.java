package io.fairground.dataset.release.app.parquet;

import java.util.Map;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Columns as a Parquet schema: every one may be null. */
final class Schema {

    private Schema() {}

    static MessageType of(Map<String, Column> columns) {
        var message = Types.buildMessage();
        columns.forEach((name, column) -> message.addField(type(name, column)));
        return message.named("row");
    }

    private static Type type(String name, Column column) {
        return switch (column) {
            case Column.Flag _ -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case Column.Whole _ -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case Column.Fraction _ -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case Column.Text _, Column.Unknown _ -> text(name);
            case Column.Json _ ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.jsonType())
                        .named(name);
            case Column.Items(var element) ->
                Types.optionalList().element(type("element", element)).named(name);
            case Column.Members(var members) -> members.isEmpty() ? text(name) : group(name, members);
        };
    }

    private static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    private static GroupType group(String name, Map<String, Column> members) {
        var group = Types.optionalGroup();
        members.forEach((member, column) -> group.addField(type(member, column)));
        return group.named(name);
    }
}
