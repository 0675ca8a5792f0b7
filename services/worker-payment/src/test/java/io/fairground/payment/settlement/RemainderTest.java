package io.fairground.payment.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemainderTest {

    @Test
    void whatWasNotPaidIsReleased() {
        var remainder = Remainder.of(
                List.of(new Money(300, "EUR"), new Money(50, "USD")),
                List.of(new Money(120, "EUR"), Money.zero("USD")));

        assertThat(remainder.paid()).containsExactly(new Money(180, "EUR"), new Money(50, "USD"));
        assertThat(remainder.released()).containsExactly(new Money(120, "EUR"), Money.zero("USD"));
        assertThat(remainder.toRelease()).containsExactly(new Money(120, "EUR"));
    }

    @Test
    void anOverspentBudgetIsAFaultAndNotSettled() {
        assertThatThrownBy(() -> Remainder.of(List.of(new Money(300, "EUR")), List.of(new Money(-1, "EUR"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
