package io.fairground.quality.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.JobResolved;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The real crowd through the real service: every answer an event, gold for every tenth task. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ZenCrowdJobApiTest {

    private static final Path FOLDER = Path.of("../../deploy/data/crowd/zencrowd");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void goldFromATenthOfTheTruthMakesLabelsAtLeastAsGoodAsMajority() throws IOException {
        // Given
        var job = CrowdJob.of(QuestionKind.LABEL, List.of("0", "1"), 20, 20, ResolutionMethod.GOLD_CHOSEN, null)
                .known();
        var truth = truth();
        var tasks = truth.keySet().stream().sorted().toList();
        var gold = new ArrayList<String>();
        for (var i = 0; i < tasks.size(); i += 10) {
            gold.add(CrowdJob.gold(tasks.get(i), truth.getOrDefault(tasks.get(i), "")));
        }
        job.upload(gold.toArray(String[]::new)).then().statusCode(200).body("goldCount", equalTo(204));
        var events = answers(job);

        // When
        var start = System.nanoTime();
        TestEvents.publish(events.toArray(Event[]::new));
        var published = System.nanoTime();
        TestEvents.publish(job.collected(events.size()));
        var resolved = (JobResolved) TestEvents.published(EventType.JOB_RESOLVED, job.id(), Duration.ofMinutes(3));

        // Then
        var seconds = (System.nanoTime() - published) / 1e9;
        var labels = accuracy(lines(job, "/labels"), truth);
        var unaided = accuracy(lines(job, "/resolutions/dawid-skene?gold=ignored"), truth);
        System.out.printf(
                "ZenCrowd through the service: %d answers published in %.1f s, resolved %.1f s later; %s %.4f;"
                        + " dawid-skene without gold %.4f%n",
                events.size(), (published - start) / 1e9, seconds, resolved.method(), labels, unaided);
        assertThat(resolved.taskCount()).isEqualTo(2040);
        assertThat(labels).isGreaterThanOrEqualTo(0.839);
        assertThat(unaided).isCloseTo(0.794, within(0.005));
        job.get("/summary")
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("answerCount", equalTo(21_650))
                .body("resolvedCount", equalTo(2040))
                .body("candidates", hasSize(6))
                .body("candidates[0].goldCount", equalTo(204));
        var first = job.get("/labels?limit=1");
        assertThat(first.<Float>path("items[0].confidence"))
                .isBetween(first.<Float>path("items[0].confidenceLow"), first.<Float>path("items[0].confidenceHigh"));
    }

    private static String lines(CrowdJob job, String path) {
        return given().auth()
                .oauth2(Tokens.vendor("acme"))
                .accept("application/jsonl")
                .get("/v1/jobs/" + job.id() + path)
                .asString();
    }

    private static double accuracy(String lines, Map<String, String> truth) {
        var rows = lines.lines().toList();
        assertThat(rows).hasSize(2040);
        return rows.stream()
                .mapToInt(line -> {
                    try {
                        var row = JSON.readTree(line);
                        return row.path("label")
                                        .asText()
                                        .equals(truth.get(row.path("itemKey").asText()))
                                ? 1
                                : 0;
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .average()
                .orElseThrow();
    }

    private static List<Event> answers(CrowdJob job) throws IOException {
        var regions = new HashMap<String, String>();
        rows("workers.csv").forEach(row -> regions.put(row[0], row[1]));
        var seen = new HashSet<String>();
        var events = new ArrayList<Event>();
        for (var row : rows("labels.csv")) {
            if (seen.add(row[0] + " " + row[1])) {
                var worker = UUID.nameUUIDFromBytes(row[1].getBytes(StandardCharsets.UTF_8));
                events.add(job.answer(worker, regions.getOrDefault(row[1], ""), row[0], row[2]));
            }
        }
        return events;
    }

    private static Map<String, String> truth() throws IOException {
        var truth = new HashMap<String, String>();
        rows("gold.csv").forEach(row -> truth.put(row[0], row[1]));
        return truth;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
