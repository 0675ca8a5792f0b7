package io.fairground.bench.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.bench.platform.Api;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Event bodies of the shape and size that task-dispatch writes, so that both sides carry the same load. */
final class EventBodies {

    /** Of both events of an answer with their attributes, as they are packed. */
    static final int BYTES_AN_ANSWER = 1_700;

    private EventBodies() {}

    static byte[] leased(UUID assignmentId, UUID jobId, UUID workerId) {
        return body(common(assignmentId, jobId, workerId));
    }

    static byte[] submitted(UUID assignmentId, UUID jobId, UUID workerId, String label) {
        var now = Clock.systemUTC().instant();
        var members = common(assignmentId, jobId, workerId);
        members.put("itemId", assignmentId);
        members.put("itemKey", "item-0000001");
        members.put("region", Market.REGION);
        members.put("level", "RATER");
        members.put("price", "{\"amountMinor\":50,\"currency\":\"USD\"}");
        members.put("questionKind", "LABEL");
        members.put("answer", "{\"label\":\"" + label + "\"}");
        members.put("choice", label);
        members.put("leasedAt", now.toString());
        members.put("submittedAt", now.toString());
        members.put("wallMillis", 100);
        members.put("activeMillis", 2);
        members.put("timeBasis", "MEASURED");
        return body(members);
    }

    private static Map<String, Object> common(UUID assignmentId, UUID jobId, UUID workerId) {
        var members = new LinkedHashMap<String, Object>();
        members.put("eventId", assignmentId);
        members.put("occurredAt", Clock.systemUTC().instant().toString());
        members.put("assignmentId", assignmentId);
        members.put("jobId", jobId);
        members.put("taskId", assignmentId);
        members.put("workerId", workerId);
        members.put("epoch", 1);
        members.put("expiresAt", Clock.systemUTC().instant().toString());
        return members;
    }

    private static byte[] body(Map<String, Object> members) {
        return Api.write(members).getBytes(UTF_8);
    }

    static String hex(RandomGenerator random, int digits) {
        var text = new StringBuilder(digits);
        while (text.length() < digits) {
            text.append("%016x".formatted(random.nextLong()));
        }
        return text.substring(0, digits);
    }
}
