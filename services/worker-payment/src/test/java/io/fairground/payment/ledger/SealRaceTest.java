package io.fairground.payment.ledger;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.payment.ledger.app.SealLedger;
import io.fairground.payment.ledger.app.VerifyLedger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SealRaceTest {

    @Inject
    Ledger ledger;

    @Inject
    SealLedger sealLedger;

    @Inject
    VerifyLedger verifyLedger;

    @Test
    void aTransactionThatCommitsLateIsSealedLateAndNotSkipped() throws Exception {
        var isPosted = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var late = thread.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                var id = post();
                isPosted.countDown();
                mayCommit.await();
                return id;
            }));
            isPosted.await();
            var early = QuarkusTransaction.requiringNew().call(this::post);
            sealAll();
            assertThat(position(early)).isPositive();

            mayCommit.countDown();
            var lateId = late.get();
            sealAll();

            assertThat(position(lateId)).isGreaterThan(position(early));
            assertThat(verifyLedger.verify().fault()).isNull();
        }
    }

    @Test
    void sealersThatRaceMakeOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                work.add(threads.submit(() -> QuarkusTransaction.requiringNew().call(this::post)));
                work.add(threads.submit(() -> sealLedger.sealBatch()));
            }
            for (var one : work) {
                one.get();
            }
        }
        sealAll();

        assertThat(verifyLedger.verify().fault()).isNull();
    }

    private UUID post() {
        var posting = Posting.deposit(IDS.next(), newTenant(), new Money(5, "EUR"));
        return ledger.postAll(List.of(posting)).getFirst().transactionId();
    }

    private void sealAll() {
        while (Database.count("select count(*) from ledger_unsealed") > 0) {
            sealLedger.sealBatch();
        }
    }

    private static long position(UUID transaction) {
        return Database.count("select position from ledger_seal where transaction_id = '" + transaction + "'");
    }
}
