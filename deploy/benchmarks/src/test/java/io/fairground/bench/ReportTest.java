package io.fairground.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Figure WAL = Figure.of(
                    "D5b", "WAL an answer", "bytes", Samples.of(List.of(8192.0)), Samples.of(List.of(4096.0)))
            .withGoal("<= 4096", value -> value <= 4096);
    private static final Figure CPU = Figure.of("D6d", "CPU", "ms", null, null);

    @Test
    void theFileHasTheMembersThatLaterIssuesRead(@TempDir Path folder) throws IOException {
        // Given
        var report = new Report("dispatch", "0123abc", "2 cores", true, 7, List.of(WAL));
        var file = folder.resolve("new/bench.json");

        // When
        report.write(file);

        // Then
        var json = read(Files.readString(file));
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("benchmark", "commit", "machine", "quick", "seed", "figures");
        assertThat(json.path("seed").asLong()).isEqualTo(7);
        assertThat(json.path("figures").path(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "what", "unit", "ours", "peer", "ratio", "goal", "holds");
    }

    @Test
    void aFigureAboveItsGoalDoesNotHold() throws IOException {
        var figure = read(new Report("dispatch", "c", "m", false, 1, List.of(WAL)).json())
                .path("figures")
                .path(0);
        assertThat(figure.path("ours").asDouble()).isEqualTo(8192);
        assertThat(figure.path("ratio").asDouble()).isEqualTo(2);
        assertThat(figure.path("goal").asText()).isEqualTo("<= 4096");
        assertThat(figure.path("holds").asBoolean(true)).isFalse();
    }

    @Test
    void whatWasNotMeasuredIsNullAndNotZero() throws IOException {
        var figure = read(new Report("dispatch", "c", "m", false, 1, List.of(CPU)).json())
                .path("figures")
                .path(0);
        assertThat(List.of("ours", "peer", "ratio", "goal", "holds"))
                .allSatisfy(name -> assertThat(figure.get(name).isNull()).isTrue());
    }

    private static JsonNode read(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
