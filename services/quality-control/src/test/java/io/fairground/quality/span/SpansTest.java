package io.fairground.quality.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.matching.Mark;
import io.fairground.quality.matching.MarkAnswer;
import io.fairground.quality.matching.MarkConsensus;
import io.fairground.quality.matching.MarkRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpansTest {

    private static final int PLACE = 1;

    @Test
    void overlapIsTheShareOfCommonCodePoints() {
        assertThat(Spans.MEDIAN.overlap(new Span(0, 8), new Span(4, 8))).isEqualTo(0.5);
        assertThat(Spans.MEDIAN.overlap(new Span(0, 4), new Span(4, 8))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void twoOfThreeDecideOnEachBoundary(Spans spans) {
        var three = List.of(new Span(0, 10), new Span(2, 10), new Span(2, 14));

        assertThat(spans.consensus(three, new double[] {1, 1, 1})).isEqualTo(new Span(2, 10));
        assertThat(spans.consensus(three, new double[] {1, 1, 5})).isEqualTo(new Span(2, 14));
    }

    @Test
    void theLongestStretchOfAMajorityIsTaken() {
        var broken = List.of(new Span(0, 4), new Span(0, 20), new Span(10, 20));

        assertThat(Spans.MAJORITY.consensus(broken, new double[] {1, 1, 1})).isEqualTo(new Span(10, 20));
        assertThat(Spans.MAJORITY.consensus(List.of(new Span(0, 4), new Span(5, 9)), new double[] {1, 1}))
                .isEqualTo(new Span(0, 4));
    }

    @ParameterizedTest
    @EnumSource
    void textBeforeItShiftsTheSpanAndOrderDoesNotMatter(Spans spans) {
        for (var seed = 1L; seed <= 100; seed++) {
            var random = new Random(seed);
            var some = new ArrayList<Span>();
            for (var i = 0; i < 1 + random.nextInt(5); i++) {
                var start = random.nextInt(10);
                some.add(new Span(start, start + 1 + random.nextInt(10)));
            }
            var weights = new double[some.size()];
            Arrays.fill(weights, 1);
            var straight = spans.consensus(some, weights);
            var shifted = some.stream()
                    .map(span -> new Span(span.start() + 100, span.end() + 100))
                    .toList();
            Collections.shuffle(some, random);
            assertThat(spans.consensus(some, weights)).as("seed %d", seed).isEqualTo(straight);
            assertThat(spans.consensus(shifted, weights))
                    .as("seed %d", seed)
                    .isEqualTo(new Span(straight.start() + 100, straight.end() + 100));
        }
    }

    @Test
    void spansOfACrowdAreFoundWithTheirLabels() {
        var text = "Ada went from New York to Paris";
        var grid = TokenGrid.of(text);
        var answers = List.of(
                answer(0, grid, place(14, 22), place(26, 31)),
                answer(1, grid, place(13, 21), place(26, 31)),
                answer(2, grid, place(14, 22), new Mark<>(0, new Span(26, 30)), place(4, 8)));

        var inference = new MarkConsensus<>(Spans.MEDIAN, MarkRule.MAJORITY).infer(answers);

        assertThat(inference.marks(0))
                .extracting(mark -> mark.label() + " " + mark.extent().in(text))
                .containsExactlyInAnyOrder("1 New York", "1 Paris");
    }

    @Test
    void aSpanSnapsToTheWordsItTouches() {
        var grid = TokenGrid.of("the big  dog");

        assertThat(grid.snap(new Span(5, 8))).isEqualTo(new Span(4, 7));
        assertThat(grid.snap(new Span(6, 10))).isEqualTo(new Span(4, 12));
        assertThat(grid.snap(new Span(7, 9))).isEqualTo(new Span(7, 9));
        assertThat(grid.snap(new Span(0, 12))).isEqualTo(new Span(0, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> grid.snap(new Span(0, 13)));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenGrid.of("x".repeat(1_000_001)));
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(new Span(2, 5).in("👍 one")).isEqualTo("one");
        assertThat(TokenGrid.of("👍👍 one").snap(new Span(0, 1))).isEqualTo(new Span(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 6).in("👍 one"));
    }

    @Test
    void anySpanOfAnyTextSnaps() {
        for (var seed = 1L; seed <= 200; seed++) {
            var random = new Random(seed);
            var points = random.ints(1 + random.nextInt(30), 0, 0x2100).toArray();
            var start = random.nextInt(points.length);
            var span = new Span(start, start + 1 + random.nextInt(points.length - start));
            var grid = TokenGrid.of(new String(points, 0, points.length));
            var snapped = grid.snap(span);
            assertThat(grid.snap(snapped)).as("seed %d", seed).isEqualTo(snapped);
            assertThat(Spans.MEDIAN.overlap(snapped, span)).as("seed %d", seed).isPositive();
        }
    }

    @Test
    void whatIsNoSpanIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(1, 1));
    }

    @Test
    void agreementIsTheF1OfTwoSets() {
        var newYork = List.of(place(0, 8));
        var york = List.of(place(4, 8));

        assertThat(SpanAgreement.EXACT.f1(newYork, york)).isZero();
        assertThat(SpanAgreement.CODE_POINTS.f1(newYork, york)).isCloseTo(2.0 * 4 / 12, within(1e-12));
        assertThat(SpanAgreement.EXACT.f1(newYork, List.of(place(0, 8), place(20, 24))))
                .isCloseTo(2.0 / 3, within(1e-12));
        assertThat(SpanAgreement.EXACT.f1(List.of(), List.of())).isEqualTo(1);
        assertThat(SpanAgreement.CODE_POINTS.f1(newYork, List.of())).isZero();
    }

    @Test
    void anotherLabelIsAnotherSpan() {
        var person = List.of(new Mark<>(0, new Span(0, 8)));

        assertThat(SpanAgreement.EXACT.f1(List.of(place(0, 8)), person)).isZero();
        assertThat(SpanAgreement.CODE_POINTS.f1(List.of(place(0, 8)), person)).isZero();
    }

    @Test
    void agreementOfACrowdIsTheMeanOfItsPairs() {
        var grid = TokenGrid.of("New York");
        var answers = List.of(answer(0, grid, place(0, 8)), answer(1, grid, place(0, 8)), answer(2, grid, place(4, 8)));

        assertThat(SpanAgreement.EXACT.meanPairwise(answers)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(SpanAgreement.EXACT.meanPairwise(answers.subList(0, 1))).isNaN();
    }

    private static Mark<Span> place(int start, int end) {
        return new Mark<>(PLACE, new Span(start, end));
    }

    @SafeVarargs
    private static MarkAnswer<Span> answer(int worker, TokenGrid grid, Mark<Span>... marks) {
        var snapped = new ArrayList<Mark<Span>>();
        for (var mark : marks) {
            snapped.add(new Mark<>(mark.label(), grid.snap(mark.extent())));
        }
        return new MarkAnswer<>(0, worker, snapped);
    }
}
