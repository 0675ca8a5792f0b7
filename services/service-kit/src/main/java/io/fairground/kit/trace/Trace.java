package io.fairground.kit.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of work comes from.
 *
 * @param traceparent W3C Trace Context, level 1: {@code 00-<32 hex>-<16 hex>-<2 hex>}
 * @param correlationId the caller's own id for what it is doing; the trace id where it named none
 */
public record Trace(String traceparent, String correlationId) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;

    /** A trace that begins here. */
    public static Trace start() {
        var traceparent = "00-" + hex(16) + "-" + hex(8) + "-01";
        return new Trace(traceparent, traceparent.substring(TRACE_ID_START, TRACE_ID_END));
    }

    /** Continues what the caller sent; what is malformed is replaced, not refused. */
    public static Trace of(@Nullable String traceparent, @Nullable String correlationId) {
        var trace = Optional.ofNullable(traceparent)
                .filter(TRACEPARENT.asMatchPredicate())
                .map(parent -> new Trace(parent, parent.substring(TRACE_ID_START, TRACE_ID_END)))
                .orElseGet(Trace::start);
        return Optional.ofNullable(correlationId)
                .filter(CORRELATION.asMatchPredicate())
                .map(id -> new Trace(trace.traceparent, id))
                .orElse(trace);
    }

    public String traceId() {
        return traceparent.substring(TRACE_ID_START, TRACE_ID_END);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
