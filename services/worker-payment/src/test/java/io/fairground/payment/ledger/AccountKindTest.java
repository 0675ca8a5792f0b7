package io.fairground.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AccountKindTest {

    /** An account that may go below zero is money nobody holds: only what clears itself may. */
    @Test
    void onlyClearingAndRoundingMayFallBelowZero() {
        assertThat(Arrays.stream(AccountKind.values()).filter(kind -> !kind.isBounded()))
                .containsExactly(AccountKind.FX_CLEARING, AccountKind.ROUNDING);
    }

    @Test
    void theBankAloneGrowsByDebit() {
        assertThat(AccountKind.boundedGrowingOn(Side.DEBIT)).containsExactly(AccountKind.BANK);
        assertThat(AccountKind.boundedGrowingOn(Side.CREDIT))
                .doesNotContain(AccountKind.BANK, AccountKind.FX_CLEARING, AccountKind.ROUNDING)
                .hasSize(8);
    }
}
