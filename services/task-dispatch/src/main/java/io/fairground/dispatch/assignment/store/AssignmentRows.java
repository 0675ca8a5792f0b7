package io.fairground.dispatch.assignment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Pulse;
import io.fairground.dispatch.assignment.Seat;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Assignments as they are stored. */
@ApplicationScoped
public class AssignmentRows {

    static final String COLUMNS = """
            a.assignment_id, a.job_id, a.task_id, a.worker_id, a.epoch, a.region, a.level, a.amount_minor, a.currency,
            a.leased_at, a.expires_at, a.state, a.answer, a.wall_millis, a.active_millis, a.time_basis, a.item_id,
            a.position, a.slot, a.turn, a.beats, a.beaten_millis, a.seen_at""";

    private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {};

    private final ObjectMapper json;

    public AssignmentRows(ObjectMapper json) {
        this.json = json;
    }

    HeldAssignment read(ResultSet row) throws SQLException {
        var assignment = assignment(row);
        return new HeldAssignment(
                assignment,
                new Seat(
                        assignment.taskId(),
                        row.getObject("item_id", UUID.class),
                        row.getLong("position"),
                        row.getInt("slot"),
                        assignment.epoch(),
                        row.getInt("turn")),
                new Pulse(row.getInt("beats"), row.getLong("beaten_millis"), instant(row, "seen_at")));
    }

    private Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("assignment_id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getLong("epoch"),
                Region.of(row.getString("region")),
                Level.valueOf(row.getString("level")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                instant(row, "leased_at"),
                instant(row, "expires_at"),
                state(row));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Assignment.State state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "LEASED" -> new Assignment.State.Leased();
            case "SUBMITTED" -> submitted(row);
            case "RETURNED", "SKIPPED" -> new Assignment.State.Returned();
            case "EXPIRED" -> new Assignment.State.Expired();
            default -> throw new IllegalStateException("an assignment is stored as " + state);
        };
    }

    Assignment.State.Submitted submitted(ResultSet row) throws SQLException {
        try {
            return new Assignment.State.Submitted(
                    json.readValue(row.getString("answer"), ANSWER),
                    row.getLong("wall_millis"),
                    row.getObject("active_millis", Long.class),
                    TimeBasis.valueOf(row.getString("time_basis")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer is not JSON", e);
        }
    }
}
