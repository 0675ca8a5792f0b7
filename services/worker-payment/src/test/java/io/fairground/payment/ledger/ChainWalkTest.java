package io.fairground.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.payment.ledger.SealedTransaction.StoredAccount;
import io.fairground.payment.ledger.SealedTransaction.StoredEntry;
import io.fairground.payment.ledger.Verification.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

    private static final Instant RECORDED_AT = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final Instant SEALED_AT = Instant.parse("2026-11-22T12:00:01.123456Z");

    private final List<Chain.Link> links = chainOf(5);

    @Test
    void anUntouchedChainHolds() {
        var walk = new ChainWalk();

        assertThat(walk(walk, links)).isEmpty();
        assertThat(walk.position()).isEqualTo(5);
        assertThat(walk.headHash()).hasSize(64);
    }

    @Test
    void anEditedAmountIsNamed() {
        var edited = transaction(3, 701);
        links.set(2, new Chain.Link(links.get(2).seal(), edited));

        assertThat(walk(new ChainWalk(), links)).hasValueSatisfying(fault -> {
            assertThat(fault.rule()).isEqualTo(Rule.HASH);
            assertThat(fault.position()).isEqualTo(3);
            assertThat(fault.transactionId()).isEqualTo(edited.id());
        });
    }

    @Test
    void aRemovedLinkIsAGap() {
        links.remove(2);

        assertThat(walk(new ChainWalk(), links)).hasValueSatisfying(fault -> {
            assertThat(fault.rule()).isEqualTo(Rule.NO_GAP);
            assertThat(fault.position()).isEqualTo(4);
        });
    }

    @Test
    void aRemovedTransactionIsNamed() {
        links.set(4, new Chain.Link(links.get(4).seal(), null));

        assertThat(walk(new ChainWalk(), links))
                .hasValueSatisfying(fault -> assertThat(fault.position()).isEqualTo(5));
    }

    @Test
    void linksThatChangedPlacesAreNamed() {
        var second = links.get(1).seal();
        var third = links.get(2).seal();
        links.set(1, new Chain.Link(at(2, third), links.get(2).transaction()));
        links.set(2, new Chain.Link(at(3, second), links.get(1).transaction()));

        assertThat(walk(new ChainWalk(), links))
                .hasValueSatisfying(fault -> assertThat(fault.position()).isEqualTo(2));
    }

    /** Rows that were sealed before there were two times are held to the hash they were given then. */
    @Test
    void aTransactionOfTheFirstFormatStillHolds() {
        var old = new SealedTransaction(
                new UUID(0x7000, 1),
                "accrual:1",
                new byte[32],
                "ACCRUAL",
                2,
                RECORDED_AT,
                null,
                null,
                null,
                null,
                List.of(new StoredEntry(1, 2, account("CLIENT_ESCROW"), "EUR", "DEBIT", 700)));

        assertThat(HexFormat.of().formatHex(old.hashAfter(Seal.genesis(), SEALED_AT)))
                .isEqualTo("38d0a6a52aa2cdffe84cad94ff76155095f56929031e981eafc75557ac72e476");
    }

    private static Seal at(long position, Seal seal) {
        return new Seal(position, seal.transactionId(), seal.previousHash(), seal.hash(), seal.sealedAt());
    }

    private static Optional<Verification.Fault> walk(ChainWalk walk, List<Chain.Link> links) {
        return links.stream().map(walk::step).flatMap(Optional::stream).findFirst();
    }

    private static List<Chain.Link> chainOf(int length) {
        var links = new ArrayList<Chain.Link>();
        @Nullable Seal head = null;
        for (int i = 1; i <= length; i++) {
            var transaction = transaction(i, 700);
            head = Seal.after(head, transaction, SEALED_AT);
            links.add(new Chain.Link(head, transaction));
        }
        return links;
    }

    private static SealedTransaction transaction(int number, long minor) {
        return new SealedTransaction(
                new UUID(0x7000, number),
                "accrual:" + number,
                new byte[32],
                "ACCRUAL",
                2,
                RECORDED_AT,
                LocalDate.of(2026, 11, 21),
                null,
                null,
                null,
                List.of(
                        new StoredEntry(1, 2, account("CLIENT_ESCROW"), "EUR", "DEBIT", minor),
                        new StoredEntry(2, 2, account("WORKER_PAYABLE"), "EUR", "CREDIT", minor)));
    }

    private static StoredAccount account(String kind) {
        return new StoredAccount(new UUID(0x7001, 1), kind, "owner", "EUR", RECORDED_AT);
    }
}
