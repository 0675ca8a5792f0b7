package io.fairground.payment.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.payment.rail.simulated.SimulatedRail.BookLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P5: faults of every kind, none of them ends in a payment made twice or in money nobody has. */
class FaultDrillTest {

    private static final Money BEFORE = new Money(1_000_000_000L, "KES");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void fiveHundredFaultsPayNobodyTwiceAndLoseNothing(long seed) {
        // When
        var outcome = Drills.inMemory(500, seed);

        // Then
        var result = outcome.result();
        assertThat(result.payouts()).isEqualTo(500);
        assertThat(result.doubled()).isZero();
        assertThat(result.lost()).isZero();
        assertThat(result.unknown()).isZero();
        assertThat(result.settled()).isBetween(250, 350);
        assertThat(result.byPeople())
                .as("only what the rail never had needs people")
                .isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void whatLeftOurBookIsWhatTheRailsBookHas(long seed) {
        // When
        var outcome = Drills.inMemory(500, seed);

        // Then
        var books = outcome.books();
        var paid = outcome.rail().book().stream().map(BookLine::amount).reduce(Money.zero("KES"), Money::plus);
        assertThat(books.gone()).isEqualTo(paid);
        assertThat(books.transit()).isEqualTo(Money.zero("KES"));
        assertThat(books.payable().plus(books.gone())).isEqualTo(BEFORE);
    }
}
