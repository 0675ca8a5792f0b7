package io.fairground.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final UUID ONE = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("01990000-0000-7000-8000-000000000002");

    @Test
    void debitsEqualCreditsInEachCurrency() {
        var debit = Line.debit(Account.bank("EUR"), new Money(5, "EUR"));

        assertThatThrownBy(() -> new Posting(
                        "k",
                        PostingType.DEPOSIT,
                        List.of(debit, Line.credit(Account.funds("a", "EUR"), new Money(4, "EUR")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(
                        "k",
                        PostingType.DEPOSIT,
                        List.of(debit, Line.credit(Account.funds("a", "USD"), new Money(5, "USD")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryIsAboveZeroAndInTheCurrencyOfItsAccount() {
        assertThatThrownBy(() -> Line.debit(Account.bank("EUR"), Money.zero("EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Line.debit(Account.bank("EUR"), new Money(-1, "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Line.debit(Account.bank("EUR"), new Money(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRequestHashTellsPostingsUnderOneKeyApart() {
        var posting = Posting.accrual(ONE, TWO, ONE, new Money(7, "EUR"));

        assertThat(posting.requestHash())
                .isEqualTo(Posting.accrual(ONE, TWO, ONE, new Money(7, "EUR")).requestHash());
        assertThat(posting.requestHash())
                .isNotEqualTo(
                        Posting.accrual(ONE, TWO, ONE, new Money(8, "EUR")).requestHash());
        assertThat(posting.requestHash())
                .isNotEqualTo(
                        Posting.accrual(ONE, TWO, TWO, new Money(7, "EUR")).requestHash());
    }
}
