package io.fairground.dispatch.job.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.kit.json.StrictJson;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Rules as they are stored: in the JSON of requests. */
final class StoredRules {

    private static final ObjectMapper JSON = mapper();

    private StoredRules() {}

    /** @return null for rules that keep nobody away */
    static @Nullable String write(JobRules rules) {
        try {
            return rules.equals(JobRules.NONE) ? null : JSON.writeValueAsString(rules);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static JobRules read(@Nullable String stored) {
        try {
            return stored == null ? JobRules.NONE : JSON.readValue(stored, JobRules.class);
        } catch (JsonProcessingException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        StrictJson.apply(mapper);
        // A newer replica may have stored what this one does not know yet.
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
