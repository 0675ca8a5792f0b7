package io.fairground.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.TimeOrderedIds;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());

    @Test
    void noTaskGetsMoreAnswersThanPlannedAndNoWorkerAnswersTwice() {
        var stream = AnswerStream.majority(6000, ids, Clock.systemUTC(), new SplittableRandom(1));
        var counts = new HashMap<UUID, Integer>();
        var pairs = new HashSet<String>();
        for (var i = 0; i < 6000; i++) {
            var answer = stream.next().event();
            counts.merge(answer.taskId(), 1, Integer::sum);
            assertThat(pairs.add(answer.taskId() + " " + answer.workerId())).isTrue();
        }
        assertThat(counts.values()).allMatch(count -> count <= 3);
        assertThat(stream.tasks().stream().filter(OpenTask::complete).count())
                .isEqualTo(counts.values().stream().filter(count -> count == 3).count())
                .isGreaterThan(1000);
    }

    @Test
    void whatIsAskedForComesNextAndTheTaskIsCompleteOnlyThen() {
        var stream = AnswerStream.dynamic(6000, ids, Clock.systemUTC(), new SplittableRandom(1));
        var last = stream.next();
        while (!last.task().complete()) {
            last = stream.next();
        }
        var task = last.task();

        stream.ask(task.id, 3);

        for (var i = 0; i < 3; i++) {
            assertThat(task.complete()).isFalse();
            assertThat(stream.next().task()).isSameAs(task);
        }
        assertThat(task.complete()).isTrue();
        assertThat(stream.next().task()).isNotSameAs(task);
    }

    @Test
    void anEventIsWrittenAsTheServicesWriteIt() {
        var stream = AnswerStream.majority(10, ids, Clock.systemUTC(), new SplittableRandom(1));

        var body = new String(EventSender.write(stream.next().event()), StandardCharsets.UTF_8);

        assertThat(body)
                .contains("\"region\":\"US\"", "\"price\":{\"amountMinor\":50,\"currency\":\"USD\"}")
                .containsPattern("\"submittedAt\":\"20\\d\\d-\\d\\d-\\d\\dT");
    }
}
