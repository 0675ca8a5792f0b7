package io.fairground.payment.earning;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.assessed;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.newTenant;
import static io.fairground.payment.Fixtures.offer;
import static io.fairground.payment.Fixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.payment.earning.app.AccrueEarnings;
import io.fairground.payment.earning.app.PayUndecided;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.funding.app.FundJobs;
import io.fairground.payment.funding.app.RecordDeposit;
import io.fairground.payment.funding.app.TopUpBudget;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccrualRaceTest {

    private static final int ANSWERS = 100;
    private static final int BATCH = 10;

    @Inject
    AccrueEarnings accrueEarnings;

    @Inject
    PayUndecided payUndecided;

    @Inject
    TopUpBudget topUpBudget;

    @Inject
    Jobs jobs;

    @Inject
    FundJobs fundJobs;

    @Inject
    RecordDeposit recordDeposit;

    /** Each half arrives twice, in batches cut and shuffled differently, from four consumers at once. */
    @Test
    void bothHalvesAtOncePayEachAssignmentOnce() throws Exception {
        var job = fundedJob(ANSWERS);
        var answers = IntStream.range(0, ANSWERS)
                .mapToObj(i -> submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED))
                .toList();

        race(List.of(
                batches(1, answers),
                batches(2, answers),
                batches(3, assessments(answers)),
                batches(4, assessments(answers))));

        var ofJob = " where job_id = '" + job.jobId() + "'";
        assertThat(Database.count("select count(*) from earning" + ofJob)).isEqualTo(ANSWERS);
        assertThat(Database.count("select count(distinct transaction_id) from earning" + ofJob))
                .isEqualTo(ANSWERS);
        assertThat(Database.count("select sum(amount_minor) from entry join account on account.id = account_id"
                        + " where side = 'DEBIT' and owner = '" + job.jobId() + "'"))
                .isEqualTo(ANSWERS * 11L);
    }

    /** Money for twenty answers, and sixty-four of one each: not one minor unit more is paid than the escrow holds. */
    @Test
    void aJobThatRunsDryRestsBeforeItOverspends() throws Exception {
        var job = fundedJob(10);
        var answers = IntStream.range(0, 64)
                .mapToObj(i -> submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED))
                .toList();
        transactionally(() -> accrueEarnings.applyAll(List.copyOf(answers)));

        race(answers.stream()
                .map(answer -> List.of(List.<Event>of(assessed(answer, Outcome.USED))))
                .toList());

        assertThat(paid(job)).isEqualTo(20 * 11L);
        assertThat(Database.count(
                        "select count(*) from job where ran_dry_at is not null and job_id = '" + job.jobId() + "'"))
                .isEqualTo(1);
        assertThat(Database.count("select sum(remaining_minor) from escrow_block where job_id = '" + job.jobId() + "'"))
                .isZero();

        topUp(job, new Money(44 * 11, "EUR"));
        while (payUndecided.catchUp() > 0) {
            // until nothing is due
        }
        assertThat(paid(job)).isEqualTo(64 * 11L);
    }

    /** A refusal that was taken back after the rest of the budget had gone to the vendor, who had spent it. */
    @Test
    void whatFallsDueWhenTheJobIsSettledIsPaidByItsVendorAsSoonAsThereIsMoney() throws Exception {
        var job = fundedJob(10);
        var answer = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        transactionally(() -> accrueEarnings.applyAll(List.of(answer)));
        Database.execute("update job set state = 'SETTLED', settled_at = now() where job_id = '" + job.jobId() + "'");
        Database.execute("update escrow_block set remaining_minor = 0 where job_id = '" + job.jobId() + "'");
        var other = job(job.tenant(), 376, offer("FR", 13, "EUR"));
        transactionally(() -> fundJobs.applyAll(List.of(other)));

        transactionally(() -> accrueEarnings.applyAll(List.of(assessed(answer, Outcome.USED))));
        assertThat(payUndecided.catchUp()).isZero();
        assertThat(paid(job)).isZero();

        recordDeposit.record(job.tenant(), new Money(11, "EUR"), "late", "test");
        assertThat(payUndecided.catchUp()).isEqualTo(1);
        assertThat(payUndecided.catchUp()).isZero();
        assertThat(Database.count(
                        "select count(*) from earning_standing where assignment_id = '" + answer.assignmentId() + "'"))
                .isEqualTo(1);
    }

    private void topUp(JobSubmitted job, Money amount) {
        var budget = QuarkusTransaction.requiringNew()
                .call(() -> jobs.budget(job.jobId()).orElseThrow());
        assertThat(topUpBudget.topUp(budget, amount)).isEqualTo(new TopUpBudget.Outcome.Added());
    }

    private static long paid(JobSubmitted job) {
        return Database.count("select coalesce(sum(amount_minor), 0) from entry join account on account.id = account_id"
                + " where side = 'DEBIT' and owner = '" + job.jobId() + "'");
    }

    private void race(List<List<List<Event>>> consumers) throws Exception {
        var start = new CyclicBarrier(consumers.size());
        try (var threads = Executors.newFixedThreadPool(consumers.size())) {
            List<Future<?>> results = new ArrayList<>();
            for (var batches : consumers) {
                results.add(threads.submit(() -> {
                    start.await();
                    batches.forEach(batch -> transactionally(() -> accrueEarnings.applyAll(batch)));
                    return null;
                }));
            }
            for (var result : results) {
                result.get();
            }
        }
    }

    private JobSubmitted fundedJob(int tasks) {
        var tenant = newTenant();
        recordDeposit.record(tenant, new Money(10_000, "EUR"), "race", "test");
        var job = job(tenant, tasks, offer("FR", 11, "EUR"));
        transactionally(() -> fundJobs.applyAll(List.of(job)));
        return job;
    }

    private static List<Event> assessments(List<AssignmentSubmitted> answers) {
        return answers.stream()
                .<Event>map(answer -> assessed(answer, Outcome.USED))
                .toList();
    }

    private static List<List<Event>> batches(long seed, List<? extends Event> events) {
        var shuffled = new ArrayList<Event>(events);
        Collections.shuffle(shuffled, new Random(seed));
        var batches = new ArrayList<List<Event>>();
        for (int i = 0; i < shuffled.size(); i += BATCH) {
            batches.add(shuffled.subList(i, Math.min(i + BATCH, shuffled.size())));
        }
        return batches;
    }

    private static void transactionally(Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            QuarkusTransaction.requiringNew().run(work);
        } finally {
            request.terminate();
        }
    }
}
