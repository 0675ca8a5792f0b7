package io.fairground.dispatch.opening;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.as;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.now;
import static io.fairground.dispatch.Market.offer;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.take;
import static io.fairground.dispatch.Market.vendor;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.dispatch.Market.Material;
import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CatalogApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Measures measures;

    CatalogApiTest(Measures measures) {
        this.measures = measures;
    }

    @Test
    void anOpenJobShowsWhatItPaysForAnHourAsMeasuredAndWhatKeepsHerFromIt() {
        // Given: the region MT belongs to this test alone
        worker("mara", "MT");
        var unmeasured = job(1, Map.of("languages", List.of("mt"), "withoutWorkers", List.of(newId())));
        var measured = job(6, Map.of());
        var older = open(unmeasured);
        var newer = open(measured);
        for (int i = 0; i < MeasuredTime.ANSWERS_MIN; i++) {
            var id = newId();
            take("mara", id, Map.of("jobId", newer)).then().statusCode(201);
            answer("mara", id, Map.of("epoch", 1, "answer", Map.of("choice", "A"), "activeMillis", 1))
                    .then()
                    .statusCode(200);
        }

        // When
        var page = as(Tokens.worker("mara"))
                .get("/v1/catalog/jobs?limit=1")
                .then()
                .statusCode(200)
                .extract();
        var next = as(Tokens.worker("mara"))
                .get("/v1/catalog/jobs?limit=1&cursor=" + page.path("nextCursor"))
                .then();

        // Then
        assertThat(page.<String>path("items[0].jobId")).isEqualTo(newer.toString());
        assertThat(page.<Integer>path("items[0].price.amountMinor")).isEqualTo(10);
        assertThat(page.<Integer>path("items[0].measuredTime.answers")).isEqualTo(5);
        assertThat(page.<Integer>path("items[0].measuredTime.medianMillis")).isEqualTo(1);
        assertThat(page.<Integer>path("items[0].impliedHourlyPay.amountMinor")).isEqualTo(36_000_000);
        next.body("items[0].jobId", equalTo(older.toString()))
                .body("items[0].vendor", equalTo(ACME))
                .body("items[0].guidelineVersion", equalTo(1))
                .body("items[0].measuredTime", nullValue())
                .body("items[0].impliedHourlyPay", nullValue())
                .body("items[0].rules.purpose", equalTo("LABELING"))
                .body("items[0].rules.withoutWorkers", nullValue())
                .body("items[0].obstacles.code", contains("languages-missing"))
                .body("nextCursor", nullValue());
        vendor().get("/v1/catalog/jobs").then().statusCode(403);
    }

    @Test
    void theFiguresOfAVendorCountWhatIsRefusedAtPresentAndWhatWasContested() {
        // Given
        worker("fay", "KE");
        var before = figures();
        var jobId = open(job(2, Map.of(), "KE"));
        var refused = answered("fay", jobId);
        var mended = answered("fay", jobId);
        var appeal = newId();

        // When
        TestEvents.publish(
                assessed(refused, jobId, Outcome.REFUSED),
                assessed(mended, jobId, Outcome.REFUSED),
                new AppealFiled(newId(), now(), appeal, newId(), AppealAgainst.ASSESSMENT, mended, now()),
                new AppealDecided(
                        newId(),
                        now(),
                        appeal,
                        newId(),
                        AppealAgainst.ASSESSMENT,
                        mended,
                        AppealOutcome.OVERTURNED,
                        "p2"),
                assessed(mended, jobId, Outcome.USED));

        // Then
        var after = new VendorFigures(
                before.answers() + 2,
                before.refused() + 1,
                before.appeals() + 1,
                before.appealsWon() + 1,
                before.appealsOpen());
        await().atMost(PATIENCE).until(this::figures, after::equals);
    }

    private VendorFigures figures() {
        return measures.figures(List.of(ACME)).getOrDefault(ACME, VendorFigures.NONE);
    }

    private static UUID answered(String name, UUID jobId) {
        var id = newId();
        take(name, id, Map.of("jobId", jobId)).then().statusCode(201);
        answer(name, id, Map.of("epoch", 1, "answer", Map.of("choice", "A")))
                .then()
                .statusCode(200);
        return id;
    }

    private static AssignmentAssessed assessed(UUID assignmentId, UUID jobId, Outcome outcome) {
        return new AssignmentAssessed(
                newId(), now(), assignmentId, jobId, newId(), newId(), outcome, "p1", "off topic");
    }

    private static Map<String, Object> job(int items, Map<String, ?> rules) {
        return job(items, rules, "MT");
    }

    private static Map<String, Object> job(int items, Map<String, ?> rules, String region) {
        var job = new HashMap<>(preferenceJob(Material.published(ACME, items)));
        job.put("offers", List.of(offer(region, 10)));
        if (!rules.isEmpty()) {
            job.put("rules", rules);
        }
        return job;
    }
}
