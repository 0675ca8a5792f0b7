package io.fairground.quality.review.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.quality.review.Conclusion;
import io.fairground.quality.review.Review;
import io.fairground.quality.review.ReviewKind;
import io.fairground.quality.review.SignalEvidence;
import io.fairground.quality.review.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Cases as they are stored. */
@ApplicationScoped
class ReviewRows {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final int EVIDENCE_LENGTH_MAX = 20_000;

    private final ObjectMapper json;

    ReviewRows(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException for evidence that nobody could read */
    String write(SignalEvidence evidence) {
        var text = text(evidence.members());
        if (text.length() > EVIDENCE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "evidence of " + text.length() + " characters, at most " + EVIDENCE_LENGTH_MAX);
        }
        return text;
    }

    String write(Conclusion conclusion) {
        return text(conclusion);
    }

    Review read(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("review_id", UUID.class),
                new Subject(
                        ReviewKind.valueOf(row.getString("kind")),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("job_id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getObject("worker_id", UUID.class)),
                evidence(row.getString("evidence")),
                row.getDouble("priority"),
                instant(row, "opened_at"),
                row.getInt("epoch"),
                state(row));
    }

    private Review.State state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "OPEN" -> new Review.State.Open();
            case "CLAIMED" ->
                new Review.State.Claimed(row.getObject("reviewer_id", UUID.class), instant(row, "claimed_until"));
            case "DECIDED" ->
                new Review.State.Decided(
                        row.getObject("reviewer_id", UUID.class),
                        instant(row, "decided_at"),
                        conclusion(row.getString("conclusion")));
            default -> throw new IllegalStateException("a case is stored as " + state);
        };
    }

    private SignalEvidence evidence(String text) {
        try {
            return new SignalEvidence(json.readValue(text, MEMBERS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence is not JSON", e);
        }
    }

    private Conclusion conclusion(String text) {
        try {
            return json.readValue(text, Conclusion.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conclusion cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
