package io.fairground.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.payment.ledger.Rounding.Mode;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            736.818, CEILING,   737
            736.000, CEILING,   736
            99.999,  FLOOR,      99
            2.5,     HALF_EVEN,   2
            3.5,     HALF_EVEN,   4
            """)
    void anAmountIsRoundedOnceAndTheWayItsPurposeAsks(BigDecimal exactMinor, Mode mode, long minor) {
        var rounding = new Rounding(exactMinor, mode);

        assertThat(rounding.money("BRL")).isEqualTo(new Money(minor, "BRL"));
        assertThat(rounding.exactMinor()).isEqualByComparingTo(exactMinor);
    }
}
