package io.fairground.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgedLogTest {

    private static final Acknowledgement FIRST = new Acknowledgement(new UUID(7, 1), new UUID(7, 0), "t1", "ada");
    private static final Acknowledgement SECOND = new Acknowledgement(new UUID(7, 2), new UUID(7, 0), "t2", "ada");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("acknowledged.jsonl");
    }

    @Test
    void whatWasWrittenIsRead() {
        try (var log = AcknowledgedLog.append(file)) {
            log.add(FIRST);
            log.add(SECOND);
        }

        assertThat(AcknowledgedLog.read(file)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aLogThatIsNotThereIsEmpty() {
        assertThat(AcknowledgedLog.read(file)).isEmpty();
    }

    @Test
    void theHalfLineOfAKilledClientIsLeftOut() throws IOException {
        try (var log = AcknowledgedLog.append(file)) {
            log.add(FIRST);
        }
        Files.writeString(file, "{\"assignmentId\":\"0192", StandardOpenOption.APPEND);

        assertThat(AcknowledgedLog.read(file)).containsExactly(FIRST);
    }

    @Test
    void aResumedLogDoesNotGrowOutOfAHalfLine() throws IOException {
        Files.writeString(file, "{\"assignmentId\":\"0192");

        try (var log = AcknowledgedLog.append(file)) {
            log.add(SECOND);
        }

        assertThat(AcknowledgedLog.read(file)).containsExactly(SECOND);
    }
}
