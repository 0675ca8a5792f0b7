package io.fairground.dataset.items.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReceivedFileTest {

    @Test
    void aBodyIsKeptWithItsHashUntilItIsClosed() throws IOException {
        Path path;
        try (var file = ReceivedFile.receive(new ByteArrayInputStream("abc".getBytes(UTF_8)), 3)) {
            path = file.path();
            assertThat(path).hasContent("abc");
            assertThat(file.byteCount()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(Files.exists(path)).isFalse();
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        assertThatThrownBy(() -> ReceivedFile.receive(new ByteArrayInputStream(new byte[4]), 3))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_LARGE));
    }
}
