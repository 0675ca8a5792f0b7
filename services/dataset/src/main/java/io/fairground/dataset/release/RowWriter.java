package io.fairground.dataset.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Writes labels as the rows of a form: one line of JSON in UTF-8 each, without a line feed. */
public final class RowWriter {

    private final ObjectMapper mapper;
    private final LabeledJob job;
    private final Form form;

    public RowWriter(ObjectMapper mapper, LabeledJob job, Form form) {
        this.mapper = mapper;
        this.job = job;
        this.form = form;
    }

    /** Whether a label of this job expresses no preference. */
    public boolean isTie(LabeledTask task) {
        return "PREFERENCE".equals(job.questionKind()) && !"A".equals(task.label()) && !"B".equals(task.label());
    }

    /**
     * @return none for a tie in {@code trl-preference}
     * @throws NotAPreference when the item holds no pair
     */
    public List<byte[]> rows(LabeledTask task) {
        return switch (form) {
            case TRL_PREFERENCE -> preference(task);
            case RAW ->
                task.answers().stream()
                        .map(answer -> write(Rows.Raw.of(job, task, answer)))
                        .toList();
        };
    }

    private List<byte[]> preference(LabeledTask task) {
        return switch (PreferencePair.of(read(task.payload()), task.label())) {
            case PreferencePair.Mapping.Pair(var pair) -> List.of(write(Rows.Preference.of(job, task, pair)));
            case PreferencePair.Mapping.NoPreference _ -> List.of();
            case PreferencePair.Mapping.NotPossible(var field) -> throw new NotAPreference(task.itemKey(), field);
        };
    }

    private JsonNode read(String payload) {
        try {
            return mapper.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored payload is not JSON", e);
        }
    }

    private byte[] write(Object row) {
        try {
            return mapper.writeValueAsBytes(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be written", e);
        }
    }
}
