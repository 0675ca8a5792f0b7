package io.fairground.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kernel.Money;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void aHundredInThreeIs3334And3333And3333() {
        assertThat(Split.byLargestRemainder(new Money(10_000, "EUR"), List.of(1L, 1L, 1L)))
                .containsExactly(new Money(3334, "EUR"), new Money(3333, "EUR"), new Money(3333, "EUR"));
    }

    @Test
    void theLargestRemainderComesFirstAndOfEqualOnesTheFirst() {
        assertThat(Split.byLargestRemainder(new Money(10, "JPY"), List.of(1L, 5L, 0L, 1L)))
                .containsExactly(new Money(2, "JPY"), new Money(7, "JPY"), new Money(0, "JPY"), new Money(1, "JPY"));
    }

    @Test
    void partsAddUpInCurrenciesOfZeroTwoAndThreeDigits() {
        var random = new Random(20261122);
        for (int i = 0; i < 3000; i++) {
            var total = new Money(
                    random.nextLong(1L << 40), List.of("UGX", "USD", "KWD").get(i % 3));
            var weights =
                    random.longs(1 + random.nextInt(9), 0, 1L << 40).boxed().toList();

            var parts = Split.byLargestRemainder(total, weights);

            assertThat(parts.stream().mapToLong(Money::amountMinor).sum()).isEqualTo(total.amountMinor());
            assertThat(parts).allSatisfy(part -> assertThat(part.amountMinor()).isNotNegative());
        }
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatThrownBy(() -> Split.byLargestRemainder(new Money(10, "EUR"), List.of(0L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byLargestRemainder(new Money(10, "EUR"), List.of(2L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
