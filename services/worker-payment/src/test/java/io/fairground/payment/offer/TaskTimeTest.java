package io.fairground.payment.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.payment.offer.TaskTime.Measured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskTimeTest {

    @Test
    void withFewAnswersOrFewWorkersNothingIsEstimated() {
        assertThat(TaskTime.of(equal(29, 29))).isEmpty();
        assertThat(TaskTime.of(equal(100, 9))).isEmpty();
        assertThat(TaskTime.of(equal(30, 10))).isPresent();
    }

    @Test
    void whereAllTakeAsLongThereIsNothingToAdd() {
        var time = TaskTime.of(equal(30, 10)).orElseThrow();

        assertThat(time.meanSeconds()).isEqualByComparingTo("40");
        assertThat(time.upperSeconds()).isEqualByComparingTo("40");
        assertThat(time.pricedSeconds(new BigDecimal("0.25"))).isEqualTo(50);
        assertThat(time.pricedSeconds(new BigDecimal("0.2501"))).isEqualTo(51);
    }

    /** Ten workers, three answers each; half take 30 s, half 50 s: S = 3 x 10 s each, sqrt(10 / 9 x 10 x 900) / 30. */
    @Test
    void workersWhoDifferMakeTheBoundWiderThanTheirAnswersWould() {
        var measured = new ArrayList<Measured>();
        for (int worker = 0; worker < 10; worker++) {
            for (int answer = 0; answer < 3; answer++) {
                measured.add(new Measured(new UUID(0, worker), worker < 5 ? 30_000 : 50_000));
            }
        }

        var time = TaskTime.of(measured).orElseThrow();

        assertThat(time.meanSeconds()).isEqualByComparingTo("40");
        // 40 + 1.645 x 3.33333...
        assertThat(time.upperSeconds()).isEqualByComparingTo("45.484");
    }

    @Test
    void fromThreeHundredAnswersOnTheMeanIsPriced() {
        var random = new Random(20_261_201);
        var measured = IntStream.range(0, 300)
                .mapToObj(i -> new Measured(new UUID(0, i % 20), 10_000 + random.nextInt(60_000)))
                .toList();

        var time = TaskTime.of(measured).orElseThrow();

        assertThat(time.upperSeconds().subtract(time.meanSeconds())).isLessThanOrEqualTo(new BigDecimal("0.001"));
    }

    @Test
    void oneWhoForgotToStopMovesTheMeanNoFurtherThanTheSlowestOfTheOthers() {
        var measured = new ArrayList<>(equal(199, 20));
        measured.add(new Measured(new UUID(0, 1), 36_000_000));

        assertThat(TaskTime.of(measured).orElseThrow().meanSeconds()).isEqualByComparingTo("40");
    }

    private static List<Measured> equal(int answers, int workers) {
        return IntStream.range(0, answers)
                .mapToObj(i -> new Measured(new UUID(0, i % workers), 40_000))
                .toList();
    }
}
