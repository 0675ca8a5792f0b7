package io.fairground.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookModelTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID JOB = new UUID(1, 1);
    private static final UUID WORKER = new UUID(2, 2);

    @Test
    void whatCountsEarlierAndIsRecordedLaterIsSeenByWhoKnowsIt() {
        // Given
        var model = new BookModel();
        model.add(Posting.deposit(new UUID(3, 3), "acme", new Money(100, "EUR")), NOON);
        model.add(Posting.reservation(JOB, "acme", List.of(new Money(100, "EUR"))), NOON);
        var late = NOON.plusSeconds(86_400);
        model.add(Posting.accrual(new UUID(4, 4), 1, JOB, WORKER, new Money(30, "EUR"), NOON), late);

        // When
        var before = model.replay(LocalDate.parse("2026-11-22"), NOON);
        var after = model.replay(LocalDate.parse("2026-11-22"), late);

        // Then
        assertThat(before).containsEntry(AccountKind.CLIENT_ESCROW, 100L).doesNotContainKey(AccountKind.WORKER_PAYABLE);
        assertThat(after).containsEntry(AccountKind.CLIENT_ESCROW, 70L).containsEntry(AccountKind.WORKER_PAYABLE, 30L);
        assertThat(model.balance(Account.payable(WORKER, "EUR"))).isEqualTo(30);
        assertThat(model.balance(Account.funds("acme", "EUR"))).isZero();
    }
}
