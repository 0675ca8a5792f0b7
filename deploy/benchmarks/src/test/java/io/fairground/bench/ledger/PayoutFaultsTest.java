package io.fairground.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayoutFaultsTest {

    @Test
    void theSameSeedGivesTheSameCounts() {
        var counts = PayoutFaults.run(100, 7);

        assertThat(counts).isEqualTo(PayoutFaults.run(100, 7));
        assertThat(counts.faults()).isEqualTo(100);
        assertThat(counts.byPeople()).isPositive();
    }
}
