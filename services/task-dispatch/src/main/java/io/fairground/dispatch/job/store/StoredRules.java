package io.fairground.dispatch.job.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.job.HandOut;
import io.fairground.kit.json.StrictJson;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Rules, and how tasks are handed out, as they are stored: in the JSON of requests. */
final class StoredRules {

    private static final ObjectMapper JSON = mapper();

    private StoredRules() {}

    /** @return null for rules that keep nobody away */
    static @Nullable String write(JobRules rules) {
        return write(rules, JobRules.NONE);
    }

    /** @return null where the vendor says nothing */
    static @Nullable String write(HandOut handOut) {
        return write(handOut, HandOut.DEFAULT);
    }

    static JobRules read(@Nullable String stored) {
        return read(stored, JobRules.NONE);
    }

    static HandOut readHandOut(@Nullable String stored) {
        return read(stored, HandOut.DEFAULT);
    }

    private static <T> @Nullable String write(T value, T usual) {
        try {
            return value.equals(usual) ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T read(@Nullable String stored, T usual) {
        try {
            return stored == null ? usual : (T) JSON.readValue(stored, usual.getClass());
        } catch (JsonProcessingException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        StrictJson.apply(mapper);
        // A newer replica may have stored what this one does not know yet.
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
