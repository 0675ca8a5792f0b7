package io.fairground.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void theCallersTraceIsContinued() {
        var trace = Trace.of(GIVEN, null);

        assertThat(trace.traceparent()).isEqualTo(GIVEN);
        assertThat(trace.correlationId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00-00000000000000000000000000000000-b7ad6b7169203331-01", GIVEN + "-00"})
    void whatIsMalformedIsReplaced(String given) {
        var trace = Trace.of(given, "no blanks allowed");

        assertThat(trace.traceparent()).isNotEqualTo(given).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(trace.correlationId()).isEqualTo(trace.traceId());
    }
}
