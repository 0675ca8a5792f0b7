package io.fairground.payment.funding;

import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.newTenant;
import static io.fairground.payment.Fixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.kernel.Money;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.payment.funding.app.FundJobs;
import io.fairground.payment.funding.app.ReadFunds;
import io.fairground.payment.funding.app.RecordDeposit;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FundingRaceTest {

    private static final int RACERS = 16;

    @Inject
    FundJobs fundJobs;

    @Inject
    RecordDeposit recordDeposit;

    @Inject
    ReadFunds readFunds;

    @Inject
    Jobs jobs;

    /** Money for five: 16 jobs ask at once, in two currencies each, so that lock order matters too. */
    @Test
    void jobsThatRaceForOneBudgetNeverSpendItTwice() throws Exception {
        var tenant = newTenant();
        recordDeposit.record(tenant, new Money(5 * 220 + 219, "EUR"), "race", "test");
        recordDeposit.record(tenant, new Money(16 * 400, "USD"), "race", "test");
        var submissions = IntStream.range(0, RACERS)
                .mapToObj(i -> i % 2 == 0
                        ? job(tenant, 10, offer("FR", 11, "EUR"), offer("US", 20, "USD"))
                        : job(tenant, 10, offer("US", 20, "USD"), offer("FR", 11, "EUR")))
                .toList();

        raceAll(submissions);

        var states =
                submissions.stream().map(submitted -> budget(submitted).state()).toList();
        assertThat(states).filteredOn(Budget.State.RESERVED::equals).hasSize(5);
        assertThat(states).filteredOn(Budget.State.REFUSED::equals).hasSize(11);
        var funds = readFunds.of(tenant);
        assertThat(funds.available()).containsExactly(new Money(219, "EUR"), new Money(11 * 400, "USD"));
        assertThat(funds.escrow()).containsExactly(new Money(1100, "EUR"), new Money(2000, "USD"));
    }

    private void raceAll(List<JobSubmitted> submissions) throws Exception {
        var start = new CyclicBarrier(RACERS);
        try (var threads = Executors.newFixedThreadPool(RACERS)) {
            List<Future<?>> results = submissions.stream()
                    .<Future<?>>map(submitted -> threads.submit(() -> {
                        start.await();
                        fund(submitted);
                        return null;
                    }))
                    .toList();
            for (var result : results) {
                result.get();
            }
        }
    }

    private void fund(JobSubmitted submitted) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            QuarkusTransaction.requiringNew().run(() -> fundJobs.applyAll(List.of(submitted)));
        } finally {
            request.terminate();
        }
    }

    private Budget budget(JobSubmitted submitted) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.budget(submitted.jobId()).orElseThrow());
    }
}
