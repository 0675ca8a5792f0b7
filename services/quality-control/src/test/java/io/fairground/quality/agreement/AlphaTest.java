package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.inference.AnswerTable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlphaTest {

    private static final int DRAWS = 12;

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(Distance.nominal(), 0.743),
                Arguments.of(Distance.ordinal(), 0.815),
                Arguments.of(Distance.interval(1, 2, 3, 4, 5), 0.849),
                Arguments.of(Distance.ratio(1, 2, 3, 4, 5), 0.797));
    }

    @ParameterizedTest
    @MethodSource("published")
    void givesThePublishedValues(Distance distance, double value) {
        assertThat(alpha(Published.UNITS, distance).value()).isCloseTo(value, within(0.0005));
    }

    static Stream<Arguments> metrics() {
        return Stream.of(
                Arguments.of("nominal", NaiveAlpha.NOMINAL),
                Arguments.of("ordinal", NaiveAlpha.ORDINAL),
                Arguments.of("interval", NaiveAlpha.INTERVAL),
                Arguments.of("ratio", NaiveAlpha.RATIO));
    }

    static Distance distance(String name, int classCount) {
        return switch (name) {
            case "nominal" -> Distance.nominal();
            case "ordinal" -> Distance.ordinal();
            case "interval" -> Distance.interval();
            default ->
                Distance.ratio(
                        IntStream.range(0, classCount).mapToDouble(c -> c + 1).toArray());
        };
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void equalsTheDefinitionOverAllPairs(String name, NaiveAlpha.Metric metric) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var table = Tables.random(seed);
            var tasks = Tables.lists(table);

            var alpha = alpha(table, distance(name, table.classCount()));

            assertThat(alpha.value())
                    .as("seed %d", seed)
                    .isCloseTo(NaiveAlpha.value(tasks, table.classCount(), metric), within(1e-12));
            assertThat(Objects.requireNonNull(alpha.interval()).standardError())
                    .as("seed %d", seed)
                    .isCloseTo(NaiveAlpha.standardError(tasks, table.classCount(), metric), within(1e-12));
        }
    }

    @Test
    void anyDistanceOfValuesEqualsTheCodedOne() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var table = Tables.random(seed);

            var alpha = Alpha.of(Tables.lists(table), (Integer one, Integer other) -> Math.pow(one - other, 2))
                    .orElseThrow();

            var coded = alpha(table, Distance.interval());
            assertThat(alpha.value()).as("seed %d", seed).isCloseTo(coded.value(), within(1e-12));
            assertThat(Objects.requireNonNull(alpha.interval()).low())
                    .as("seed %d", seed)
                    .isCloseTo(Objects.requireNonNull(coded.interval()).low(), within(1e-10));
        }
    }

    @Test
    void theIntervalIsStudentsAroundTheValue() {
        var alpha = alpha(Published.UNITS, Distance.nominal());
        var interval = Objects.requireNonNull(alpha.interval());

        // Eleven units can be compared; t(10; .975) = 2.228139.
        assertThat(alpha.tasks()).isEqualTo(11);
        assertThat(interval.low()).isCloseTo(alpha.value() - 2.228139 * interval.standardError(), within(1e-6));
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void allTheSameIsNothingToAgreeOn() {
        for (var distance : List.of(Distance.nominal(), Distance.ordinal(), Distance.interval(0.1, 0.2))) {
            assertThat(Alpha.of(Tables.of(2, new int[][] {{1, 1}, {1, 1, 1}}), distance))
                    .isEmpty();
        }
    }

    @Test
    void oneWorkerHasNobodyToAgreeWith() {
        assertThat(Alpha.of(Tables.of(2, new int[][] {{0}, {1}, {0}}), Distance.nominal()))
                .isEmpty();
        assertThat(Alpha.of(Tables.of(2, new int[0][]), Distance.ordinal())).isEmpty();
    }

    @Test
    void oneTaskHasAValueAndNoInterval() {
        var alpha = alpha(Tables.of(2, new int[][] {{0, 1}}), Distance.nominal());

        assertThat(alpha.value()).isCloseTo(0, within(1e-15));
        assertThat(alpha.interval()).isNull();
    }

    @Test
    void variationInOneTaskAloneLeavesNoInterval() {
        for (var distance : List.of(Distance.nominal(), Distance.ordinal(), Distance.interval(0.1, 0.7))) {
            var alpha = alpha(Tables.of(2, new int[][] {{0, 1, 1}, {1, 1}, {1, 1}}), distance);

            assertThat(alpha.interval()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theOrderOfWorkersChangesNoBit(String name, NaiveAlpha.Metric metric) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var table = Tables.random(seed);
            var shuffled = Tables.lists(table);
            for (var labels : shuffled) {
                Collections.shuffle(labels, new Random(seed));
            }
            var turned = Tables.of(
                    table.classCount(),
                    shuffled.stream()
                            .map(labels -> labels.stream().mapToInt(l -> l).toArray())
                            .toArray(int[][]::new));
            var distance = distance(name, table.classCount());

            assertThat(alpha(turned, distance)).as("seed %d", seed).isEqualTo(alpha(table, distance));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aClassNobodyNamesChangesNothing(String name, NaiveAlpha.Metric metric) {
        var table = Tables.random(3);
        var wider = Tables.of(
                table.classCount() + 3,
                Tables.lists(table).stream()
                        .map(labels -> labels.stream().mapToInt(l -> l).toArray())
                        .toArray(int[][]::new));

        assertThat(alpha(wider, distance(name, table.classCount() + 3)))
                .isEqualTo(alpha(table, distance(name, table.classCount())));
    }

    @Test
    void tenThousandClassesAreFine() {
        var table = Tables.ofSize(20_000, 10_000, 5);

        for (var name : List.of("nominal", "interval", "ordinal")) {
            assertThat(alpha(table, distance(name, 10_000)).value()).as(name).isBetween(0.2, 0.7);
        }
        assertThat(alpha(table, Distance.nominal()).interval()).isNotNull();
        assertThat(alpha(table, Distance.ordinal()).interval()).isNull();
    }

    @Test
    void editsAndOverlapsAreDistances() {
        var texts = List.of(List.of("cart", "cat"), List.of("dog", "dog", "dig"), List.of("horse", "house"));
        var boxes = List.of(List.of(new Span(0, 10), new Span(1, 10)), List.of(new Span(20, 30), new Span(20, 29)));

        assertThat(Alpha.of(texts, Disagreement.edits()).orElseThrow().value()).isBetween(0.5, 1.0);
        assertThat(Alpha.of(boxes, Disagreement.notOverlapping(Span::overlap))
                        .orElseThrow()
                        .value())
                .isCloseTo(1 - 0.1 / (4.2 / 6), within(1e-12));
        assertThat(Disagreement.edits().between("kitten", "sitting")).isEqualTo(3 / 7.0);
        assertThat(Disagreement.edits().between("", "")).isZero();
    }

    private record Span(double from, double to) {

        double overlap(Span other) {
            var shared = Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
            return shared / (to - from + other.to - other.from - shared);
        }
    }

    @Test
    void scalesRefuseWhatTheyCannotMeasure() {
        assertThatThrownBy(() -> Distance.ratio(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Alpha.of(Published.UNITS, Distance.interval(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        var many = Collections.nCopies(30_000, List.of("a", "b"));
        assertThatThrownBy(() -> Alpha.of(many, Disagreement.edits())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Agreement alpha(AnswerTable table, Distance distance) {
        return Alpha.of(table, distance).orElseThrow();
    }
}
