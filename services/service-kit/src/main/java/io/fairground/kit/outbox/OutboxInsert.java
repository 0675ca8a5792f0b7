package io.fairground.kit.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Adds rows to the outbox, however many in one statement: a consumer that answers a batch of events writes hundreds. */
final class OutboxInsert {

    /** A thousand of the largest bodies still fit into one value of PostgreSQL, which ends at 1 GiB. */
    private static final int ROWS_MAX = 1000;

    private final Handle handle;

    OutboxInsert(Handle handle) {
        this.handle = handle;
    }

    /** In their order: they are numbered as they are here. */
    void insert(List<OutboxMessage> messages) {
        for (var from = 0; from < messages.size(); from += ROWS_MAX) {
            insertTogether(messages.subList(from, Math.min(messages.size(), from + ROWS_MAX)));
        }
    }

    private void insertTogether(List<OutboxMessage> messages) {
        handle.createUpdate("""
                        insert into outbox
                            (event_id, topic, event_key, type, occurred_at, traceparent, correlation_id, body)
                        select event_id, topic, event_key, type, cast(occurred_at as timestamptz), traceparent,
                               correlation_id, body
                        from unnest(:eventIds, :topics, :keys, :types, :occurredAt, :traceparents, :correlationIds,
                                    :bodies)
                          with ordinality as row
                          (event_id, topic, event_key, type, occurred_at, traceparent, correlation_id, body, ordinal)
                        order by ordinal""")
                .bindArray("eventIds", UUID.class, column(messages, OutboxMessage::eventId))
                .bindArray("topics", String.class, column(messages, OutboxMessage::topic))
                .bindArray("keys", UUID.class, column(messages, OutboxMessage::key))
                .bindArray("types", String.class, column(messages, OutboxMessage::type))
                .bindArray(
                        "occurredAt",
                        String.class,
                        column(messages, one -> one.occurredAt().toString()))
                .bindArray(
                        "traceparents",
                        String.class,
                        column(messages, one -> one.trace().traceparent()))
                .bindArray(
                        "correlationIds",
                        String.class,
                        column(messages, one -> one.trace().correlationId()))
                .bind("bodies", (position, statement, _) -> setBodies(statement, position, messages))
                .execute();
    }

    private static void setBodies(PreparedStatement statement, int position, List<OutboxMessage> messages)
            throws SQLException {
        var bodies = messages.stream().map(OutboxMessage::body).toArray(byte[][]::new);
        statement.setArray(position, statement.getConnection().createArrayOf("bytea", bodies));
    }

    private static <T> List<T> column(List<OutboxMessage> messages, Function<OutboxMessage, T> value) {
        return messages.stream().map(value).toList();
    }
}
