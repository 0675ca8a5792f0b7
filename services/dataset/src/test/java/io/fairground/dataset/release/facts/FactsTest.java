package io.fairground.dataset.release.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Set<String> BOTH = Set.of("KE", "PH");

    @Test
    void payIsWhatWasAccruedAndAnHourIsWhatWasMeasured() {
        var collector = new FactCollector(new ObjectMapper());
        var answers = new ArrayList<GivenAnswer>();
        for (int i = 0; i < 6; i++) {
            answers.add(answer("ke" + i, "KE", "A", i == 5 ? null : 36_000L, i == 4 ? null : new Money(12, "USD")));
        }
        collector.take(task("k", "{\"lang\":\"sw\"}", answers));

        var facts = collector.facts();

        assertThat(facts.languages()).containsExactly(Map.entry("sw", 1L));
        assertThat(facts.answersPerTask()).containsExactly(Map.entry(6, 1L));
        assertThat(facts.regions()).singleElement().satisfies(region -> {
            assertThat(region.region()).isEqualTo("KE");
            assertThat(region.workerCount()).isEqualTo(6);
            assertThat(region.pay()).containsExactly(new Money(60, "USD"));
            assertThat(region.measuredAnswers()).isEqualTo(5);
            assertThat(region.measuredHours()).isEqualByComparingTo("0.05");
            assertThat(region.measuredPay()).containsExactly(new Money(48, "USD"));
            // four paid answers of 36 s for 48: the refused one is neither in the pay nor in the time it is divided by
            assertThat(region.hourly()).containsExactly(new Money(1200, "USD"));
        });
    }

    @Test
    void fewerThanFivePeopleAreNeverToldApart() {
        var collector = new FactCollector(new ObjectMapper());
        var answers = new ArrayList<GivenAnswer>();
        for (int i = 0; i < 5; i++) {
            answers.add(answer("ke" + i, "KE", "A", null, null));
        }
        for (int i = 0; i < 4; i++) {
            answers.add(answer("ph" + i, "PH", "B", null, null));
        }
        collector.take(task("k", "{}", answers));
        collector.take(task("l", "{}", answers));

        var facts = collector.facts();

        assertThat(facts.regions()).extracting(Facts.OfRegion::region).containsExactly("KE", "other");
        assertThat(facts.regions().getLast().workerCount()).isNull();
        assertThat(facts.agreement()).extracting(Facts.Agreement::second).doesNotContain("PH");
        assertThat(facts.disputed()).isEmpty();
        assertThat(facts.workerCount()).isEqualTo(9);
    }

    @Test
    void agreementIsThatOfPairsOfAnswers() {
        var agreement = new RegionalAgreement();
        agreement.add("one", Map.of("KE", Map.of("A", 3), "PH", Map.of("A", 1, "B", 1)));
        agreement.add("two", Map.of("KE", Map.of("A", 2, "B", 1), "PH", Map.of("B", 2)));

        var shares = agreement.agreement(BOTH);

        assertThat(shares)
                .extracting(each -> each.first() + each.second())
                .containsExactly("*in one region", "*in two regions", "KEKE", "KEPH", "PHPH");
        assertThat(shares.get(2).share().value()).isEqualTo(4.0 / 6); // 3 of 3 pairs, then 1 of 3
        assertThat(shares.get(3).share().value()).isEqualTo(5.0 / 12); // 3 of 6, then 2 of 6
        assertThat(shares.get(4).share().value()).isEqualTo(0.5);
    }

    @Test
    void theIntervalOfAgreementHoldsItsTrueValueAsOftenAsItSays() {
        // Tasks differ in how hard they are: pairs of one task go together, and an interval over pairs would be too
        // narrow.
        var truth = (0.9 * 0.9 + 0.1 * 0.1 + 0.6 * 0.6 + 0.4 * 0.4) / 2;
        var held = 0;
        var runs = 400;
        for (int run = 0; run < runs; run++) {
            var random = new SplittableRandom(run);
            var agreement = new RegionalAgreement();
            for (int task = 0; task < 120; task++) {
                var p = random.nextBoolean() ? 0.9 : 0.6;
                int hits = 0;
                for (int i = 0; i < 5; i++) {
                    hits += random.nextDouble() < p ? 1 : 0;
                }
                agreement.add("k" + task, Map.of("KE", Map.of("A", hits, "B", 5 - hits)));
            }
            var share = agreement.agreement(BOTH).getFirst().share();
            held += share.low() <= truth && truth <= share.high() ? 1 : 0;
        }
        assertThat(held / (double) runs).isCloseTo(0.95, within(0.03));
    }

    @Test
    void tasksThatRegionsSeeDifferentlyAreNamedWithTheMostCertainFirst() {
        var agreement = new RegionalAgreement();
        agreement.add("same", Map.of("KE", Map.of("A", 10), "PH", Map.of("A", 10)));
        agreement.add("some", Map.of("KE", Map.of("A", 9, "B", 1), "PH", Map.of("A", 3, "B", 7)));
        agreement.add("most", Map.of("KE", Map.of("A", 10), "PH", Map.of("B", 10)));
        agreement.add("few", Map.of("KE", Map.of("A", 4), "PH", Map.of("B", 4)));

        var disputed = agreement.disputed(BOTH);

        assertThat(disputed).extracting(Facts.Disputed::itemKey).containsExactly("most", "some");
        assertThat(disputed.getFirst().difference().value()).isEqualTo(1);
        assertThat(disputed.getFirst().difference().low()).isGreaterThan(0);
    }

    @Test
    void intervalsOfSharesAreThoseOfTheLiterature() {
        // Newcombe 1998, table II, example (a): 56/70 and 48/80, method 10
        var difference = Interval.difference(Interval.share(56, 70), Interval.share(48, 80));

        assertThat(difference.low()).isCloseTo(0.0524, within(0.0001));
        assertThat(difference.high()).isCloseTo(0.3339, within(0.0001));
    }

    private static LabeledTask task(String key, String payload, List<GivenAnswer> answers) {
        return new LabeledTask(
                new UUID(1, 1), key, payload, "A", null, 1, "{}", "m", 1, NOW, answers.size(), null, null, answers);
    }

    private static GivenAnswer answer(
            String worker, String region, String choice, @Nullable Long activeMillis, @Nullable Money pay) {
        return new GivenAnswer(
                new UUID(1, worker.hashCode()),
                worker,
                region,
                "RATER",
                "{}",
                choice,
                NOW,
                NOW,
                40_000,
                activeMillis,
                "MEASURED",
                pay,
                "USED",
                "rule:accept@1",
                null);
    }
}
