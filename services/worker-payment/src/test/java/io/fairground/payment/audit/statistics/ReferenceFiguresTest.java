package io.fairground.payment.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against figures that statsmodels and numpy made: {@code audit/reference_figures.py} lies beside them. */
class ReferenceFiguresTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static JsonNode figures;

    @BeforeAll
    static void read() throws IOException {
        try (var stream = ReferenceFiguresTest.class.getResourceAsStream("/audit/reference_figures.json")) {
            figures = new ObjectMapper().readTree(stream);
        }
    }

    @Test
    void theAdjustedGapIsThatOfAnotherImplementation() {
        var gap = OutcomeGap.of(workerWeeks(), "FR").getFirst();

        assertSame(gap.adjusted(), figures.get("withQuality"));
        assertSame(gap.withoutQuality(), figures.get("withoutQuality"));
        assertThat(gap.naive().standardError())
                .isCloseTo(figures.get("withQuality").get("naiveError").asDouble(), EXACT);
    }

    private static void assertSame(Effect effect, JsonNode expected) {
        assertThat(effect.log()).isCloseTo(expected.get("coefficient").asDouble(), EXACT);
        assertThat(effect.standardError())
                .isCloseTo(expected.get("clusteredError").asDouble(), EXACT);
        assertThat(effect.pValue()).isCloseTo(expected.get("pValue").asDouble(), EXACT);
        assertThat(effect.low(0.95)).isCloseTo(expected.get("low").asDouble(), EXACT);
        assertThat(effect.high(0.95)).isCloseTo(expected.get("high").asDouble(), EXACT);
    }

    @Test
    void oaxacaAndBlinderAgreeAndAddUp() {
        var expected = figures.get("oaxaca");
        var reference = rows(expected.get("rows"), true);
        var parts = OaxacaBlinder.of(
                expected.get("rows").get(0).get("x").size(), reference, rows(expected.get("rows"), false));

        assertThat(parts.explainedTotal()).isCloseTo(expected.get("explained").asDouble(), EXACT);
        assertThat(parts.unexplainedTotal())
                .isCloseTo(expected.get("unexplained").asDouble(), EXACT);
        assertThat(parts.explainedTotal() + parts.unexplainedTotal())
                .isCloseTo(expected.get("difference").asDouble(), EXACT);
    }

    @Test
    void kitagawaAgreesAndAddsUp() {
        var given = figures.get("kitagawa");
        var parts = Kitagawa.of(
                numbers(given.get("referencePay")),
                numbers(given.get("referenceHours")),
                numbers(given.get("pay")),
                numbers(given.get("hours")));

        assertThat(parts.mix()).containsExactly(numbers(given.get("mix")), EXACT);
        assertThat(parts.rate()).containsExactly(numbers(given.get("rate")), EXACT);
        assertThat(parts.mixTotal() + parts.rateTotal())
                .isCloseTo(given.get("difference").asDouble(), EXACT);
    }

    @Test
    void mantelAndHaenszelAgree() {
        var given = figures.get("mantelHaenszel");
        var strata = StreamSupport.stream(given.get("strata").spliterator(), false)
                .map(row -> new MantelHaenszel.Stratum(
                        row.get(0).asLong(),
                        row.get(1).asLong(),
                        row.get(2).asLong(),
                        row.get(3).asLong()))
                .toList();

        var test = MantelHaenszel.of(strata);

        assertThat(test.oddsRatio()).isCloseTo(given.get("oddsRatio").asDouble(), EXACT);
        assertThat(test.chiSquare()).isCloseTo(given.get("chiSquare").asDouble(), EXACT);
        assertThat(test.pValue()).isCloseTo(given.get("pValue").asDouble(), EXACT);
    }

    @Test
    void benjaminiAndHochbergAgree() {
        var given = figures.get("falseDiscovery");
        assertThat(FalseDiscovery.adjusted(numbers(given.get("pValues"))))
                .containsExactly(numbers(given.get("adjusted")), EXACT);
    }

    private static List<WorkerWeek> workerWeeks() {
        var weeks = new ArrayList<WorkerWeek>();
        for (var row : figures.get("workerWeeks")) {
            weeks.add(new WorkerWeek(
                    row.get("worker").asText(),
                    row.get("region").asText(),
                    row.get("category").asText(),
                    row.get("week").asText(),
                    row.get("language").asText(),
                    row.get("newcomer").asBoolean(),
                    row.get("quality").isNull()
                            ? Double.NaN
                            : row.get("quality").asDouble(),
                    row.get("pay").asDouble(),
                    row.get("hours").asDouble()));
        }
        return weeks;
    }

    /** Each row a cluster of its own: the coefficients do not depend on it. */
    private static List<Observation> rows(JsonNode nodes, boolean reference) {
        var rows = new ArrayList<Observation>();
        for (var node : nodes) {
            if (node.get("reference").asBoolean() == reference) {
                var x = numbers(node.get("x"));
                rows.add(new Observation(
                        IntStream.range(0, x.length).toArray(),
                        x,
                        node.get("y").asDouble(),
                        node.get("weight").asDouble(),
                        rows.size()));
            }
        }
        return rows;
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
